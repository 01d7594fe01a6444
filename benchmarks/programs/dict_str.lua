-- A table with string keys: counting words, then looking fields up.
local function run(count)
  local counts, seed, size = {}, 42, 0
  for _ = 1, count do
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
    local word = "w" .. seed % 5003
    local n = counts[word]
    if n then
      counts[word] = n + 1
    else
      counts[word] = 1
      size = size + 1
    end
  end
  local total = 0
  for word, n in pairs(counts) do
    total = (total + n * #word * n) % 1000003
  end
  local record = {name = 1, width = 2, height = 3, depth = 4, colour = 5}
  for _ = 1, count do
    record["width"] = record["height"] + record["depth"]
    record["depth"] = record["name"]
    total = total + (record["width"] & record["colour"])
    record["name"] = (record["name"] + 1) & 7
  end
  return size, total
end

local size, total = run(1000000)
print(size .. " " .. total)
