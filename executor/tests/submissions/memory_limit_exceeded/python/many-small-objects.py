# Fills a dictionary with small objects, three million at most.
# Must be memory_limit_exceeded.
# request: {"timeout":10,"limits":{"memory_mb":64},"test_cases":[{"expected_output":"ok\n"}]}
table = {}
for i in range(3_000_000):
    table[i] = (i, str(i))
print("ok")
