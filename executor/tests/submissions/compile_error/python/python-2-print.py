# Uses the print statement of Python 2, behind code that would print the right answer.
# Must be compile_error: nothing runs.
print("ok")
print "ok"
