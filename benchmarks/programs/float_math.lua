-- Floating-point arithmetic and calls into the math module.
local function run(count)
  local total = 0.0
  local x = 0.5
  for i = 1, count do
    x = 3.7 * x * (1.0 - x)
    total = total + (math.sqrt(x) * math.sin(x) - math.floor(x * 10.0) / 7.0)
  end
  return total
end

print(string.format("%.6f", run(3000000)))
