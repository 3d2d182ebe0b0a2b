# Tries: to have the compiler itself compute constants of billions of elements; the program never uses them.
# Must: ok
# Layer: the compiler folds small constants only; else rlimits (DATA, CPU)
def never():
    return (
        (0,) * 10**9,
        "a" * 10**10,
        b"a" * (1 << 40),
        10 ** 10**8,
        1 << (1 << 40),
        2 ** 2 ** 2 ** 2 ** 2 ** 2 ** 2,
        ((0,) * 4000,) * 4000 * 4000,
        ("a" * 4000 + "b" * 4000) * 4000 * 4000,
        "%9999999999d" % 1,
        f"{1:9999999999d}",
        "%*d" % (9999999999, 1),
        -1 << 10**10,
        (((1 << 126) * (1 << 126)) ** 126) ** 126,
    )


print("refused")
