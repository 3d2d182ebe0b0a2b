# Tries all n^n placements of one queen per row: 2.9e11 for n = 11, time limit exceeded.
from itertools import combinations, product


def safe(queens):
    return all(
        queens[a] != queens[b] and abs(queens[a] - queens[b]) != b - a
        for a, b in combinations(range(len(queens)), 2)
    )


n = int(input())
print(sum(safe(queens) for queens in product(range(n), repeat=n)))
