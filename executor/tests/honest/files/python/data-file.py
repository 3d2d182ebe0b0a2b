# A file of the request lies in the working directory.
# request: {"files": [{"name": "data.txt", "content": "3 4\n"}]}
# expected: "7\n"
print(sum(map(int, open("data.txt").read().split())))
