# Tries: to have the check and the interpreter see two programs, or the check die: NUL, no end of line, bytes that are no text.
# Must: compile_error
# Layer: the check reads the same bytes as the interpreter, and its end by an exception is a compile error
# request: {"code": "print(1)\u0000\nprint(2)"}
# request: {"code": "\ufeff\ufeffprint(1)"}
# request: {"code": "# coding: latin-1\n# coding: undefined\nprint(1)\f\u001a\u0004"}
# request: {"code": "#!/usr/bin/python3 -i\n# coding: no_such_coding\nprint(1)"}
print("not sent")
