# Forks in every process for ever, refusals or not. The launcher grants ten processes; the clock stops them.
import os
while True:
    try: os.fork()
    except OSError: pass
