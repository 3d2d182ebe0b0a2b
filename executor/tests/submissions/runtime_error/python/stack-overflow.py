# Recurses without end.
# Must be runtime_error (RecursionError).
def forever(n):
    return forever(n + 1) + 1


print(forever(0))
