# Reads its input by name, from the start each time because it is a file.
# request: {"stdin": "5 6\n"}
# expected: "11 11\n"
one = sum(map(int, open("/dev/stdin").read().split()))
with open(0) as stdin:
    print(one, sum(map(int, stdin.read().split())) or one)
