# Backtracking with the attacked columns and diagonals in bit masks: accepted.
def place(columns, left, right):
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
    return count


full = (1 << int(input())) - 1
print(place(0, 0, 0))
