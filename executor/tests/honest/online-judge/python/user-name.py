# getpass.getuser works, and says the same as the variables.
# expected: "True True\n"
import getpass
import os

print(getpass.getuser() == os.environ["LOGNAME"], os.environ["USER"] == os.environ["LOGNAME"])
