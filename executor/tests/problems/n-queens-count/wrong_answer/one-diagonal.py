# Forgets the second direction of diagonals: wrong answer on test 1 (n = 4).
def place(row, columns, diagonals):
    if row == n:
        return 1
    count = 0
    for column in range(n):
        if column not in columns and row + column not in diagonals:
            count += place(row + 1, columns | {column}, diagonals | {row + column})
    return count


n = int(input())
print(place(0, frozenset(), frozenset()))
