# Reads /etc/passwd.
# Must be runtime_error: nothing outside its folder is readable.
lines = open("/etc/passwd").readlines()
print("ok")
