# Prints "é" as two code points where one is expected.
# Must be wrong_answer: the comparison is on the bytes, without normalisation.
# request: {"test_cases":[{"expected_output":"caf\u00e9\n"}]}
print("cafe\u0301")
