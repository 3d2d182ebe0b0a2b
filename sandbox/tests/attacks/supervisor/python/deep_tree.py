# Tries: to have the launcher lose itself in a tree deeper than it walks, with a path longer than any path may be, made of links to folders above it.
# Must: output_limit_exceeded
# Layer: the launcher's measure ends at a depth of 100; it removes by moving up, with two descriptors
import os

for depth in range(400):
    name = "d" * 200
    os.mkdir(name)
    os.chdir(name)
    os.symlink("..", "up")
for depth in range(40):  # and from there back up: what is closed to a walk cannot be left
    os.mkfifo(f"fifo-{depth}")
