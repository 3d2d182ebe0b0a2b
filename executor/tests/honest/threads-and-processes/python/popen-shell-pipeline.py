# A pipeline in a shell, with a here-document, a subshell and a background job.
# expected: "6\nhello\nlast\n"
import subprocess

script = """
(sleep 0.05; echo last > late) &
seq 1 3 | { sum=0; while read n; do sum=$((sum + n)); done; echo $sum; }
cat <<END
hello
END
wait
cat late
"""
print(subprocess.check_output(script, shell=True, text=True), end="")
