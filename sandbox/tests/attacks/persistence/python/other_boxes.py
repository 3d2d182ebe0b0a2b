# Tries: to find the folders of other submissions, by listing, by the table of mounts, by guessing neighbours of its own name, and to leave and read there.
# Must: ok
# Layer: Landlock; folders with names that cannot be guessed, closed to listing
import os

reached = []
here = os.getcwd()
above = here
for _ in range(4):
    above = os.path.dirname(above)
    for folder in (above, os.path.relpath(above, here)):
        try:
            reached.append(f"{folder} holds {os.listdir(folder)}")
        except PermissionError:
            pass
for path in ("@NEIGHBOUR_BUILD@/main.py", "@NEIGHBOUR_SCRATCH@/../in", "@NEIGHBOUR_SCRATCH@/../out", "/proc/@NEIGHBOUR_PID@/cwd/../in", "/proc/@NEIGHBOUR_PID@/root/@NEIGHBOUR_BUILD@/main.py"):
    for mode in ("r", "a"):
        try:
            with open(path, mode) as file:
                reached.append(f"{path}: {file.read() if mode == 'r' else 'open for writing'}")
        except PermissionError:
            pass
try:
    os.chdir("@NEIGHBOUR_SCRATCH@")  # no right comes of it
    open("left", "w").close()
    reached.append("a file in another box")
except PermissionError:
    pass
box = os.path.dirname(os.path.dirname(here))
for tail in range(300):
    guess = box[:-2] + "%02d" % (tail % 100)
    if guess != box and os.path.exists(guess):
        reached.append(guess)
print(*(reached or ["refused"]), sep="\n")
