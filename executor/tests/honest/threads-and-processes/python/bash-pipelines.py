# Pipelines, command substitution and process substitution of bash.
import subprocess

script = """
for i in 1 2 3 4 5 6 7 8 9 10; do
  seq 20 | sort -rn | head -2 | tr '\\n' ' '
  n=$(echo a b c | wc -w)
  cat <(echo $n) | tail -1
done
"""
done = subprocess.run(["bash", "-c", script], capture_output=True, text=True)
print("ok" if done.stdout == "20 19 3\n" * 10 and done.stderr == "" else done)
