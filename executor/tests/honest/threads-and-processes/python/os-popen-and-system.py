# os.popen and os.system, with pipelines in the shell.
import os

lines = [os.popen("printf 'b\\na\\n' | sort | uniq | wc -l").read().strip() for _ in range(10)]
print("ok" if lines == ["2"] * 10 and os.system("echo one two | wc -w | grep -q 2") == 0 else lines)
