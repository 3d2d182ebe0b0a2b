# Reads two lines with input() and prints their sum.
# Must be accepted on every test; the second input lacks the newline at the end.
# request: {"test_cases":[{"input":"5\n10\n","expected_output":"15\n"},{"input":"100\n200","expected_output":"300"},{"input":"-1\r\n1\r\n","expected_output":"0\n"}]}
a = int(input())
b = int(input())
print(a + b)
