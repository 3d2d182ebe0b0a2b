# Answers the first test wrongly and crashes on the second.
# Must be wrong_answer: the first test that does not pass decides.
# request: {"test_cases":[{"input":"1\n","expected_output":"2\n"},{"input":"crash\n","expected_output":"2\n"}]}
print(int(input()))
