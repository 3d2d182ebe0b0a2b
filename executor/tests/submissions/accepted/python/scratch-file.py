# Writes and reads a file in the working directory, which must be empty at the start of every test.
# Must be accepted twice: the second test sees nothing of the first.
# request: {"test_cases":[{"expected_output":"[]\nsome text\n"},{"expected_output":"[]\nsome text\n"}]}
import os

print(os.listdir("."))
with open("notes.txt", "w") as out:
    out.write("some text")
with open("notes.txt") as back:
    print(back.read())
