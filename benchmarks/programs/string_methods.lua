-- String functions: split, join, replace, find, strip, case, tests and conversion.
local TEXT = "the Quick brown fox, jumps over 13 lazy dogs and 7 sleeping cats; "

local function run(rounds)
  local checksum = 0
  local find, gsub, match, gmatch = string.find, string.gsub, string.match, string.gmatch
  for r = 0, rounds - 1 do
    local line = "  " .. TEXT:rep(3) .. r .. "  "
    local words = {}
    for word in gmatch(match(line, "^%s*(.-)%s*$"), "%S+") do
      words[#words + 1] = word
    end
    for _, word in ipairs(words) do
      if match(word, "^%d+$") then
        checksum = checksum + math.tointeger(word)
      elseif word:sub(-1) == "," then
        checksum = checksum + #match(word, "^(.-),*$")
      elseif word:sub(1, 1) == "s" then
        checksum = checksum + (find(word, "p", 1, true) or 0) - 1
      else
        checksum = checksum + #word:upper()
      end
    end
    local joined = gsub(table.concat(words, "_"):lower(), "the", "a")
    local _, count = gsub(joined, "o", "")
    checksum = (checksum + count + find(joined, "zy", 1, true) - 1 + #joined) % 1000003
  end
  return checksum
end

print(run(50000))
