"""
Runs one module of CPython's own tests, and tells of each that it began, and of those that were not passed why. The second argument
says whether the first is told by name: an answer of the service has room for 64 KB of output.
"""
import io
import os
import sys
import unittest

tell = os.fdopen(os.dup(1), "w", encoding="utf-8", errors="backslashreplace")
owner = os.getpid()


class Result(unittest.TestResult):
    """Says at once what it has seen: the module may not come to its end."""

    def tell(self, outcome, test, why=""):
        if os.getpid() == owner:  # a test may fork, and the child come back
            name = test.id().partition(module)[2].lstrip(".")
            text = " ".join(str(why).split())[:120]
            print(f"@@{outcome}" if outcome == "began" and not names else f"@@{outcome}\t{name}\t{text}", file=tell, flush=True)

    def startTest(self, test):
        super().startTest(test)
        self.tell("began", test)

    def addError(self, test, err):
        self.tell("failed", test, repr(err[1]))

    def addFailure(self, test, err):
        self.tell("failed", test, repr(err[1]))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.tell("failed", test, repr(err[1]))

    def addUnexpectedSuccess(self, test):
        self.tell("failed", test, "unexpected success")

    def addSkip(self, test, reason):
        self.tell("skipped", test)


from test import support  # noqa: E402

support.use_resources = []  # no network, no gigabytes, no audio
module, names = sys.argv[1], sys.argv[2] == "names"
suite = unittest.defaultTestLoader.loadTestsFromName(f"test.{module}")
sys.argv = ["python"]
sys.stderr = io.StringIO()
suite.run(Result())
print("@@end", file=tell, flush=True)
os._exit(0)  # threads that a failed test has left would be waited for
