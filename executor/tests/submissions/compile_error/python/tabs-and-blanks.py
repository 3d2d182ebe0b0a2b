# Mixes a tab and blanks in one block.
# Must be compile_error (TabError).
if True:
        print("ok")
	print("ok")
