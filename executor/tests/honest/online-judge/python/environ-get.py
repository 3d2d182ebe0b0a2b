# os.environ.get of the variable gives a text that is true.
# no reference: a bare machine is no judge
import os

print("ok" if os.environ.get("ONLINE_JUDGE") else "debug")
