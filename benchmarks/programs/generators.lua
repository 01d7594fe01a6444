-- Coroutines as generators: a pipeline of three, and a recursive one.
local wrap, yield = coroutine.wrap, coroutine.yield

local function count(limit)
  return wrap(function()
    for n = 0, limit - 1 do yield(n) end
  end)
end

local function keep_odd(source)
  return wrap(function()
    for item in source do
      if item & 1 == 1 then yield(item) end
    end
  end)
end

local function square(source)
  return wrap(function()
    for item in source do yield(item * item) end
  end)
end

local function walk(depth)
  if depth > 0 then
    walk(depth - 1)
    yield(depth)
    walk(depth - 1)
  end
end

local function run(limit, depth)
  local total = 0
  for item in square(keep_odd(count(limit))) do
    total = (total + item) % 1000003
  end
  for item in wrap(function() walk(depth) end) do
    total = total + item
  end
  for x in wrap(function() for x = 0, limit - 1 do yield(x & 3) end end) do
    total = total + x
  end
  return total
end

print(run(3500000, 17))
