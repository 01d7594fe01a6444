-- Closures: captured variables that are read and written.
local function make_accumulator(step)
  local total = 0
  return function(amount)
    total = total + amount * step
    return total
  end
end

local function compose(first, second)
  return function(x) return second(first(x)) end
end

local function run(count)
  local checksum = 0
  for i = 0, count - 1 do
    local add = make_accumulator(i & 3)
    add(1)
    add(2)
    local twice = compose(add, add)
    checksum = (checksum + twice(i)) % 1000003
  end
  return checksum
end

print(run(700000))
