# Maps a file of 9 MB many times.
import mmap

with open("data", "wb") as file:
    file.truncate(9 << 20)
with open("data", "r+b") as file:
    areas = [mmap.mmap(file.fileno(), 0) for _ in range(30)]
    areas[0][5] = 7
    print("ok" if areas[-1][5] == 7 else "wrong")
