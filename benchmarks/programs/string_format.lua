-- Formatting with string.format and concatenation.
local function run(count)
  local checksum = 0
  local format, byte = string.format, string.byte
  for i = 0, count - 1 do
    local x = i / 7
    local a = format("%05d %.3f %02x %4s|", i, x, i & 255, "k")
    local b = format("%d-%s-%.2f-%x", i, "name", x, i)
    local c = i .. a .. i
    checksum = (checksum + #a + #b + #c + byte(b, -1) + byte(a, 5)) % 1000003
  end
  return checksum
end

print(run(400000))
