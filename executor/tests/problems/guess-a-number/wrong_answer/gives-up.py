print(min(int(input()), 50))
