# Asks for one line more than there is.
# Must be runtime_error (EOFError).
# request: {"test_cases":[{"input":"1\n","expected_output":"ok\n"}]}
input()
input()
print("ok")
