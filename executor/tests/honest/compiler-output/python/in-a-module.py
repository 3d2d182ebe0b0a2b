# A syntax error in a module beside the program.
# request: {"files": [{"name": "part.py", "content": "def f(:\n    pass\n"}]}
# expected: {"verdict": "compile_error"}
import part
