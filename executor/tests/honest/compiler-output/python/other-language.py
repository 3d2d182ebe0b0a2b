# A character that is no part of a name, in a line of text of another language.
# expected: {"verdict": "compile_error"}
größe = 大きさ “x”
