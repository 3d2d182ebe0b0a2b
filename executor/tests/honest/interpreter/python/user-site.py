# The folder of the user's own packages is in HOME.
# expected: "True True True\n"
import os
import site

home = os.path.expanduser("~")
print(home == os.environ["HOME"], site.USER_BASE.startswith(home + "/"), site.getusersitepackages().startswith(home + "/"))
