# The template with a line that was printed before.
# no reference: only a judge sets the path
# expected: "a\nb\n"
import os

print("a", flush=True)
with open(os.environ["OUTPUT_PATH"], "w") as fptr:
    fptr.write("b\n")
