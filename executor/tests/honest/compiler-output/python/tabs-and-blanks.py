# Tabs and blanks mixed.
# expected: {"verdict": "compile_error"}
if True:
        a = 1
	b = 2
