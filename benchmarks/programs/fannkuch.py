"""Fannkuch: reversing prefixes of permutations."""


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    most_flips = 0
    checksum = 0
    sign = 1
    while True:
        if permutation[0] != 0:
            work = permutation[:]
            flips = 0
            first = work[0]
            while first != 0:
                low = 0
                high = first
                while low < high:
                    work[low], work[high] = work[high], work[low]
                    low += 1
                    high -= 1
                flips += 1
                first = work[0]
            if flips > most_flips:
                most_flips = flips
            checksum += sign * flips
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
            continue
        permutation[1], permutation[2] = permutation[2], permutation[1]
        sign = 1
        i = 2
        while True:
            count[i] += 1
            if count[i] <= i:
                break
            count[i] = 0
            i += 1
            if i == n:
                return checksum, most_flips
            first = permutation[0]
            for k in range(i):
                permutation[k] = permutation[k + 1]
            permutation[i] = first


print(*fannkuch(9))
