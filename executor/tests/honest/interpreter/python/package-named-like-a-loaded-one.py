# A package of the submission has the name of a module of the library.
# request: {"files": [{"name": "json/__init__.py", "content": "from .part import WHOSE\n"}, {"name": "json/part.py", "content": "WHOSE = 'mine'\n"}]}
# expected: {"stdout": "mine\n", "stderr": ""}
import json

print(json.WHOSE)
