# Divides by zero.
# Must be runtime_error.
# request: {"test_cases":[{"input":"0","expected_output":"ok\n"}]}
print(1 // int(input()))
