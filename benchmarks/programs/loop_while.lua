-- A while loop that follows Collatz sequences.
local function longest(limit)
  local best, best_start, start = 0, 0, 1
  while start < limit do
    local n, steps = start, 0
    while n ~= 1 do
      if n & 1 == 1 then
        n = 3 * n + 1
      else
        n = n >> 1
      end
      steps = steps + 1
    end
    if steps > best then
      best, best_start = steps, start
    end
    start = start + 1
  end
  return best_start, best
end

local start, steps = longest(80000)
print(start .. " " .. steps)
