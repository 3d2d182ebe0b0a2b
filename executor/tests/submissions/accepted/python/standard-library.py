# Imports what contest programs import and uses a little of each.
# Must be accepted.
# request: {"test_cases":[{"expected_output":"[1, 2, 3]\n2\n55\n1/3\n0.3\n{\"a\": 1}\n2024-03-01\n2 4\n"}]}
import bisect
import collections
import datetime
import decimal
import fractions
import functools
import heapq
import itertools
import json
import random
import re


@functools.cache
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


heap = [3, 1, 2]
heapq.heapify(heap)
print([heapq.heappop(heap) for _ in range(3)])
print(collections.Counter("abca").most_common(1)[0][1])
print(fibonacci(10))
print(fractions.Fraction(1, 6) + fractions.Fraction(1, 6))
print(decimal.Decimal("0.1") + decimal.Decimal("0.2"))
print(json.dumps({"a": 1}))
print(datetime.date(2024, 2, 29) + datetime.timedelta(days=1))
print(bisect.bisect([1, 2, 3], 2), sum(map(int, re.findall(r"\d", "1a3"))))
random.shuffle(list(itertools.permutations(range(3))))
