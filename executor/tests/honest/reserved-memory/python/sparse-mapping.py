# Maps 400 MB and touches one page in a hundred thousand.
import mmap

area = mmap.mmap(-1, 400 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
for at in range(0, len(area), 50 << 20):
    area[at] = 1
print("ok")
