# A second file that is imported, and imports the first one's sibling.
# request: {"files": [{"name": "helper.py", "content": "from other import WHOSE\n"}, {"name": "other.py", "content": "WHOSE = 'mine'\n"}]}
# expected: {"stdout": "mine\n", "stderr": ""}
import helper

print(helper.WHOSE)
