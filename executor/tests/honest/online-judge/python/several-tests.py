# Reads as many tests as the first line says, if it is a judge, else one.
# request: {"stdin": "2\n1\n2\n"}
# no reference: a bare machine is no judge
# expected: "2\n4\n"
import os

for _ in range(int(input()) if "ONLINE_JUDGE" in os.environ else 1):
    print(int(input()) * 2)
