-- Fannkuch: reversing prefixes of permutations.
local function fannkuch(n)
  local permutation, count, work = {}, {}, {}
  for i = 0, n - 1 do
    permutation[i] = i
    count[i] = 0
  end
  local most_flips, checksum, sign = 0, 0, 1
  while true do
    if permutation[0] ~= 0 then
      for i = 0, n - 1 do work[i] = permutation[i] end
      local flips, first = 0, work[0]
      while first ~= 0 do
        local low, high = 0, first
        while low < high do
          work[low], work[high] = work[high], work[low]
          low = low + 1
          high = high - 1
        end
        flips = flips + 1
        first = work[0]
      end
      if flips > most_flips then most_flips = flips end
      checksum = checksum + sign * flips
    end
    if sign == 1 then
      permutation[0], permutation[1] = permutation[1], permutation[0]
      sign = -1
    else
      permutation[1], permutation[2] = permutation[2], permutation[1]
      sign = 1
      local i = 2
      while true do
        count[i] = count[i] + 1
        if count[i] <= i then break end
        count[i] = 0
        i = i + 1
        if i == n then return checksum, most_flips end
        local first = permutation[0]
        for k = 0, i - 1 do permutation[k] = permutation[k + 1] end
        permutation[i] = first
      end
    end
  end
end

local checksum, most_flips = fannkuch(9)
print(checksum .. " " .. most_flips)
