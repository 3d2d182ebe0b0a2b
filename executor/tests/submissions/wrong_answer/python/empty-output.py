# Prints nothing.
# Must be wrong_answer.
