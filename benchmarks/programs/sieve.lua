-- The sieve of Eratosthenes over a table of booleans.
local function sieve(limit)
  local is_prime = {}
  for i = 1, limit do is_prime[i] = true end
  is_prime[1] = false
  local n = 2
  while n * n <= limit do
    if is_prime[n] then
      for multiple = n * n, limit, n do
        is_prime[multiple] = false
      end
    end
    n = n + 1
  end
  local count, total = 0, 0
  for i = 1, limit do
    if is_prime[i] then
      count = count + 1
      total = total + i
    end
  end
  return count, total
end

local count, total = sieve(4000000)
print(count .. " " .. total)
