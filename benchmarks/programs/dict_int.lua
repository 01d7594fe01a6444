-- A table with integer keys: insertion, update, look-up, deletion.
local function run(size, rounds)
  local checksum = 0
  for r = 0, rounds - 1 do
    local table = {}
    for i = 0, size - 1 do
      table[i * 7 % size] = i
    end
    for i = 0, size - 1 do
      table[i] = table[i] + r
    end
    for i = 0, size - 1, 3 do
      table[i] = nil
    end
    for i = 0, size - 1 do
      local value = table[i]
      if value then
        checksum = (checksum + value) % 1000003
      end
    end
    for key, value in pairs(table) do
      checksum = (checksum + key * value) % 1000003
    end
  end
  return checksum
end

print(run(50000, 26))
