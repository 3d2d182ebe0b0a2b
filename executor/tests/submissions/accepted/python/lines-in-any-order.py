# Prints the right lines in another order, one of them twice.
# Must be accepted under the lines_unordered comparison.
# request: {"comparison":"lines_unordered","test_cases":[{"expected_output":"a b\nb c\nb c\nc d\n"}]}
print("b c\nc d \na b\nb c")
