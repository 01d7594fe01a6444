-- Attribute access and method calls, with single inheritance.
local Counter = {}
Counter.__index = Counter

function Counter.init(self, start)
  self.value = start
  self.step = 1
  return self
end

function Counter.advance(self)
  self.value = self.value + self.step
  return self
end

function Counter.read(self)
  return self.value
end

local Wrapping = setmetatable({}, Counter)
Wrapping.__index = Wrapping

function Wrapping.init(self, start, limit)
  Counter.init(self, start)
  self.limit = limit
  return self
end

function Wrapping.advance(self)
  self.value = self.value + self.step
  if self.value >= self.limit then
    self.value = 0
  end
  return self
end

local function run(count)
  local plain = Counter.init(setmetatable({}, Counter), 0)
  local wrapping = Wrapping.init(setmetatable({}, Wrapping), 3, 17)
  local total = 0
  for _ = 1, count do
    total = total + (plain:advance():read() & 15)
    total = total + wrapping:advance():read()
  end
  return total
end

print(run(2000000))
