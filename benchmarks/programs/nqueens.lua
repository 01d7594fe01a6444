-- Counts the ways of placing n queens so that none attacks another.
local function solve(n)
  local columns, rising, falling = {}, {}, {}

  local function place(row)
    if row == n then return 1 end
    local found = 0
    for column = 0, n - 1 do
      local up, down = row + column, row - column + n
      if not columns[column] and not rising[up] and not falling[down] then
        columns[column], rising[up], falling[down] = true, true, true
        found = found + place(row + 1)
        columns[column], rising[up], falling[down] = false, false, false
      end
    end
    return found
  end

  return place(0)
end

print(solve(11))
