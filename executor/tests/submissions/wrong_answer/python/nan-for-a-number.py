# Prints NaN where a number is expected.
# Must be wrong_answer: no tolerance covers that.
# request: {"comparison":{"type":"numbers","absolute":1e9,"relative":1e9},"test_cases":[{"expected_output":"1.5\n"}]}
print(float("nan"))
