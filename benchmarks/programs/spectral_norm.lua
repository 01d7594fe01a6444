-- The largest singular value of an infinite matrix, approximated by its corner.
local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
end

local function times(vector)
  local size, result = #vector, {}
  for i = 0, size - 1 do
    local sum = 0.0
    for j = 0, size - 1 do sum = sum + element(i, j) * vector[j + 1] end
    result[i + 1] = sum
  end
  return result
end

local function times_transposed(vector)
  local size, result = #vector, {}
  for i = 0, size - 1 do
    local sum = 0.0
    for j = 0, size - 1 do sum = sum + element(j, i) * vector[j + 1] end
    result[i + 1] = sum
  end
  return result
end

local function spectral_norm(size)
  local u, v = {}, nil
  for i = 1, size do u[i] = 1.0 end
  for _ = 1, 10 do
    v = times_transposed(times(u))
    u = times_transposed(times(v))
  end
  local uv, vv = 0.0, 0.0
  for i = 1, size do
    uv = uv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return math.sqrt(uv / vv)
end

print(string.format("%.9f", spectral_norm(230)))
