# Prints every line once where one is expected twice.
# Must be wrong_answer: lines_unordered compares how often each line occurs.
# request: {"comparison":"lines_unordered","test_cases":[{"expected_output":"a\nb\nb\n"}]}
print("b\na")
