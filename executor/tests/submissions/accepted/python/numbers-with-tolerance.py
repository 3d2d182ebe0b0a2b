# Prints numbers in other notations and with small errors, a NaN and an infinity too.
# Must be accepted under the numbers comparison.
# request: {"comparison":{"type":"numbers","absolute":1e-9,"relative":1e-9},"test_cases":[{"expected_output":"x= 0.3 1000000000000 0 nan -inf\n"}]}
print("x=", 0.1 + 0.2)
print("1.0000000001e12", -1e-10, float("nan"), float("-inf"))
