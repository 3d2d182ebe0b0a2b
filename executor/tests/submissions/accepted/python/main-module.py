# Relies on being the module __main__: the guard, pickle of its own class, dataclasses and type hints.
# Must be accepted.
# request: {"test_cases":[{"expected_output":"Point(x=1, y=2)\n['Point']\n"}]}
import pickle
import sys
from dataclasses import dataclass


@dataclass(order=True)
class Point:
    x: int
    y: int


if __name__ == "__main__":
    print(pickle.loads(pickle.dumps(Point(1, 2))))
    print([name for name in vars(sys.modules["__main__"]) if name == "Point"])
