print(" ".join("A" * int(input())))
