# mmap of stdin.
# request: {"stdin": "mapped"}
# expected: {"stdout": "b'mapped' 6\n", "stderr": ""}
import mmap

with mmap.mmap(0, 0, prot=mmap.PROT_READ) as text:
    print(text[:], len(text))
