# Indents the right answer.
# Must be wrong_answer: only white space at the ends of lines is forgiven.
print("  ok")
