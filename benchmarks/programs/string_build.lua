-- Building strings: concatenation, join, repetition, slices and characters.
local function run(rounds)
  local checksum = 0
  local char, sub, byte, rep = string.char, string.sub, string.byte, string.rep
  for r = 0, rounds - 1 do
    local text = ""
    for i = 0, 999 do
      text = text .. char(97 + (i + r) % 26)
    end
    local parts = {}
    for i = 1, 1000 do
      parts[i] = sub(text, i, i + 2)
    end
    local joined = table.concat(parts, "-")
    local count = 0
    for i = 1, #joined do
      if sub(joined, i, i) == "e" then count = count + 1 end
    end
    local first = r % 100 + 1
    checksum = (checksum + count + #rep(joined, 2) + byte(joined, first)) % 1000003
  end
  return checksum
end

print(run(1700))
