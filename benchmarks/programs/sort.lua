-- Sorting: random integers, nearly sorted ones, by a key, and strings.
local function randoms(count)
  local seed, numbers = 7, {}
  for i = 1, count do
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    numbers[i] = seed
  end
  return numbers
end

local function run(count)
  local numbers = randoms(count)
  local checksum = 0
  local ascending = table.move(numbers, 1, count, 1, {})
  table.sort(ascending)
  checksum = checksum + ascending[count // 2 + 1]
  for i = 1, count - 10, 1000 do
    ascending[i], ascending[i + 5] = ascending[i + 5], ascending[i]
  end
  table.sort(ascending)
  checksum = checksum + ascending[count // 3 + 1]
  local key = function(n) return n % 10007 * 4294967296 + n end
  table.sort(numbers, function(a, b) return key(a) < key(b) end)
  checksum = checksum + numbers[count // 5 + 1]
  table.sort(numbers, function(a, b) return a > b end)
  checksum = checksum + numbers[count // 7 + 1]
  local words = {}
  for i = 1, count // 4 do words[i] = tostring(numbers[i]) end
  table.sort(words)
  return checksum, words[101]
end

local checksum, word = run(300000)
print(checksum .. " " .. word)
