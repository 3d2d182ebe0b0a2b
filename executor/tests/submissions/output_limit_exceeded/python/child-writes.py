# Lets a child write 20 MB to the inherited stdout, and ends well itself.
# Must be output_limit_exceeded.
import subprocess

subprocess.run(["/usr/bin/head", "-c", "20M", "/dev/zero"])
