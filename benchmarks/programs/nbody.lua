-- The motion of five bodies under gravity.
local SOLAR_MASS = 4 * math.pi * math.pi
local DAYS = 365.24
local sqrt = math.sqrt

local function body(x, y, z, vx, vy, vz, mass)
  return {x = x, y = y, z = z, vx = vx * DAYS, vy = vy * DAYS, vz = vz * DAYS, mass = mass * SOLAR_MASS}
end

local function solar_system()
  return {
    body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    body(4.84143144246472, -1.16032004402742, -0.10362204447112,
         0.00166007664274, 0.00769901118419, -0.00006904600169, 0.00095479193842),
    body(8.34336671824458, 4.12479856412431, -0.40352341711432,
         -0.00276742510726, 0.00499852801234, 0.00002304172975, 0.00028588598066),
    body(12.8943695621391, -15.1111514016986, -0.22330757889266,
         0.00296460137564, 0.00237847173959, -0.00002965895685, 0.00004366244043),
    body(15.3796971148509, -25.9193146099879, 0.17925877295037,
         0.00268067772490, 0.00162824170038, -0.00009515922545, 0.00005151389020),
  }
end

local function advance(bodies, step)
  for i = 1, #bodies do
    local a = bodies[i]
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local squared = dx * dx + dy * dy + dz * dz
      local magnitude = step / (squared * sqrt(squared))
      local pull = b.mass * magnitude
      a.vx = a.vx - dx * pull
      a.vy = a.vy - dy * pull
      a.vz = a.vz - dz * pull
      pull = a.mass * magnitude
      b.vx = b.vx + dx * pull
      b.vy = b.vy + dy * pull
      b.vz = b.vz + dz * pull
    end
  end
  for _, body in ipairs(bodies) do
    body.x = body.x + step * body.vx
    body.y = body.y + step * body.vy
    body.z = body.z + step * body.vz
  end
end

local function energy(bodies)
  local total = 0.0
  for i, a in ipairs(bodies) do
    total = total + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      total = total - a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return total
end

local bodies = solar_system()
for _ = 1, 60000 do
  advance(bodies, 0.01)
end
print(string.format("%.8f", energy(bodies)))
