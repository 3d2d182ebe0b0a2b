# Sums 1..n but stops one short; the first test does not notice, the second does.
# Must be wrong_answer.
# request: {"test_cases":[{"input":"0\n","expected_output":"0\n"},{"input":"10\n","expected_output":"55\n"}]}
print(sum(range(1, int(input()))))
