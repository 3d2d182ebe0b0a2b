# A source in Latin-1 by its declaration, and an exception with a letter that is not ASCII.
# request: {"stdin": "41\n"}
# expected: {"stdout": "h\u00e9 41\n", "code": 1}
print("h\xe9", input())
raise ValueError("caf\xe9")
