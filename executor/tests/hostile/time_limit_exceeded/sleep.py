# Uses no CPU at all. The clock stops it.
import time
time.sleep(1000)
