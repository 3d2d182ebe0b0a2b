# A file of the request in a folder, and a module beside the program.
# request: {"files": [{"name": "data/numbers.txt", "content": "1\n2\n"}, {"name": "part.py", "content": "def total(x):\n    return sum(x)\n"}]}
# expected: "3\n"
import part

print(part.total(map(int, open("data/numbers.txt"))))
