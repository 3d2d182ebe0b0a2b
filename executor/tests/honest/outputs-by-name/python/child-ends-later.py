# A child that writes a moment after its parent's own output, and is waited for.
# expected: "parent\nchild\nend\n"
import subprocess

child = subprocess.Popen("sleep 0.1; echo child", shell=True)
print("parent", flush=True)
child.wait()
print("end")
