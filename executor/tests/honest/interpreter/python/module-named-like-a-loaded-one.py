# A file of the submission has the name of a module that everybody uses: it is the one that is imported.
# request: {"files": [{"name": "heapq.py", "content": "WHOSE = 'mine'\n"}, {"name": "random/__init__.py", "content": "WHOSE = 'mine, too'\n"}]}
# expected: {"stdout": "mine mine, too\n", "stderr": ""}
import heapq
import random

print(heapq.WHOSE, random.WHOSE)
