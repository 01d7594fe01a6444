-- Counts the points of a grid that belong to the Mandelbrot set.
local function mandelbrot(size, limit)
  local inside, steps = 0, 0
  for row = 0, size - 1 do
    local ci = 2.0 * row / size - 1.0
    for column = 0, size - 1 do
      local cr = 2.0 * column / size - 1.5
      local zr, zi, n = 0.0, 0.0, 0
      while n < limit do
        local rr, ii = zr * zr, zi * zi
        if rr + ii > 4.0 then break end
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
        n = n + 1
      end
      if n == limit then inside = inside + 1 end
      steps = steps + n
    end
  end
  return inside, steps
end

local inside, steps = mandelbrot(400, 50)
print(inside .. " " .. steps)
