# Reads a file that is not its own. Landlock refuses; the program says how.
try: print(open('/etc/passwd', 'rb').read())
except PermissionError: print('refused')
