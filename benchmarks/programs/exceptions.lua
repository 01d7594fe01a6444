-- Raising and catching errors, with cleanup and an error object of one's own.
local function check(n)
  if n % 3 == 0 then
    error({kind = "rejected", amount = n}, 0)
  end
  if n % 5 == 0 then
    error("five", 0)
  end
  return n
end

local function run(count)
  local total, cleanups = 0, 0
  for i = 0, count - 1 do
    local ok, result = pcall(check, i)
    cleanups = cleanups + 1
    if ok then
      total = total + result
    elseif type(result) == "table" then
      total = total + (result.amount & 1)
    else
      total = total - 1
    end
    total = total + 1
  end
  return total + cleanups
end

print(run(1200000))
