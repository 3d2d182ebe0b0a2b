# Tries: to count the tests in the times of its source, of the build folder and of its own folder.
# Must: accepted
# Layer: seccomp (utimensat); a scratch folder that is new for every test
# request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
import os

LEFT = 1_000_000_000
found = []
for path in (".", __file__, os.path.dirname(__file__), "/proc/self/fd/0", "/proc/self/fd/2"):
    for kind in ("st_mtime", "st_atime"):
        if LEFT <= getattr(os.stat(path), kind) < LEFT + 1000:
            found.append(path)
    try:
        os.utime(path, (LEFT + 1, LEFT + 1))
    except OSError:
        pass
print("seen" if found else "clean")
