"""The motion of five bodies under gravity."""

import math

SOLAR_MASS = 4 * math.pi * math.pi
DAYS = 365.24


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x = x
        self.y = y
        self.z = z
        self.vx = vx * DAYS
        self.vy = vy * DAYS
        self.vz = vz * DAYS
        self.mass = mass * SOLAR_MASS


def solar_system():
    return [
        Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
        Body(4.84143144246472, -1.16032004402742, -0.10362204447112,
             0.00166007664274, 0.00769901118419, -0.00006904600169, 0.00095479193842),
        Body(8.34336671824458, 4.12479856412431, -0.40352341711432,
             -0.00276742510726, 0.00499852801234, 0.00002304172975, 0.00028588598066),
        Body(12.8943695621391, -15.1111514016986, -0.22330757889266,
             0.00296460137564, 0.00237847173959, -0.00002965895685, 0.00004366244043),
        Body(15.3796971148509, -25.9193146099879, 0.17925877295037,
             0.00268067772490, 0.00162824170038, -0.00009515922545, 0.00005151389020),
    ]


def advance(bodies, step):
    for i in range(len(bodies)):
        a = bodies[i]
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            magnitude = step / (squared * math.sqrt(squared))
            pull = b.mass * magnitude
            a.vx -= dx * pull
            a.vy -= dy * pull
            a.vz -= dz * pull
            pull = a.mass * magnitude
            b.vx += dx * pull
            b.vy += dy * pull
            b.vz += dz * pull
    for body in bodies:
        body.x += step * body.vx
        body.y += step * body.vy
        body.z += step * body.vz


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for b in bodies[i + 1 :]:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


bodies = solar_system()
for _ in range(60000):
    advance(bodies, 0.01)
print("%.8f" % energy(bodies))
