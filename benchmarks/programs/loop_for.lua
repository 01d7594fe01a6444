-- Nested counted loops with a little integer arithmetic.
local function run(outer, inner)
  local total = 0
  for i = 0, outer - 1 do
    for j = 0, inner - 1 do
      total = total + ((i ~ j) & 7)
    end
  end
  return total
end

print(run(3000, 3000))
