# Makes 10 000 files. The launcher counts a thousand.
import time
for number in range(10_000): open(str(number), 'w').close()
time.sleep(60)
