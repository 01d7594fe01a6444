-- Multiplies matrices kept as tables of tables.
local function matrix(size, seed)
  local result = {}
  for i = 0, size - 1 do
    local row = {}
    for j = 0, size - 1 do row[j + 1] = (i * seed + j * 3 + 1) % 17 - 8 end
    result[i + 1] = row
  end
  return result
end

local function multiply(a, b)
  local size, width, result = #b, #b[1], {}
  for i, row in ipairs(a) do
    local out = {}
    for j = 1, width do
      local total = 0
      for k = 1, size do
        total = total + row[k] * b[k][j]
      end
      out[j] = total
    end
    result[i] = out
  end
  return result
end

local function run(size)
  local product = multiply(matrix(size, 5), matrix(size, 11))
  product = multiply(product, matrix(size, 2))
  local checksum = 0
  for _, row in ipairs(product) do
    for _, value in ipairs(row) do
      checksum = (checksum * 31 + value) % 1000003
    end
  end
  return checksum
end

print(run(160))
