# Reads standard input by two paths, each from its start, and by its descriptor.
# Must be accepted: /dev/stdin and /proc/self/fd/0 are the test's input.
# request: {"test_cases":[{"input":"one\ntwo\n","expected_output":"['one', 'two']\n['one', 'two']\n['one', 'two']\n"}]}
for source in ("/dev/stdin", "/proc/self/fd/0", 0):
    with open(source) as lines:
        print(lines.read().split())
