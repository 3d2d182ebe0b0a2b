# A file that is neither closed nor flushed.
# expected: {"stdout": "unflushed", "stderr": ""}
f = open("/dev/stdout", "w"); f.write("unflushed")
