-- List operations: append, pop, index, slice, insert, filter, concatenation.
local function run(size, rounds)
  local checksum = 0
  local insert, remove = table.insert, table.remove
  for r = 0, rounds - 1 do
    local items = {}
    for i = 0, size - 1 do
      items[#items + 1] = i ~ r
    end
    local squares = {}
    for _, x in ipairs(items) do
      if x & 1 == 1 then squares[#squares + 1] = x * x & 1023 end
    end
    for i = 1, #items - 1, 2 do
      items[i], items[i + 1] = items[i + 1], items[i]
    end
    local middle = {}
    for i = size // 4 + 1, size // 2 do middle[#middle + 1] = items[i] end
    for _, x in ipairs(squares) do middle[#middle + 1] = x end
    local count = #middle
    for i = 1, count // 2 do
      middle[i], middle[count + 1 - i] = middle[count + 1 - i], middle[i]
    end
    while #items > 10 do
      checksum = checksum + remove(items)
    end
    for _, x in ipairs(middle) do
      checksum = checksum + x
    end
    for i = 0, 49 do
      insert(middle, i + 1, i)
    end
    local sum = 0
    for _, x in ipairs(middle) do sum = sum + x end
    checksum = (checksum + #middle + sum) % 1000003
  end
  return checksum
end

print(run(20000, 120))
