# cp -p, cp -a, tar and its extraction.
import subprocess

subprocess.run("mkdir d && echo x > d/a && cp -p d/a b && cp -a d e && tar cf t.tar d && mkdir f && tar xf t.tar -C f", shell=True, check=True)
print("ok" if open("f/d/a").read() == open("b").read() == open("e/a").read() == "x\n" else "wrong")
