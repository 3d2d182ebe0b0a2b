# Prints blanks at the ends of lines and empty lines at the end.
# Must be accepted under the default comparison.
# request: {"test_cases":[{"expected_output":"1 2 3\n\n4 5 6"}]}
for row in ([1, 2, 3], [], [4, 5, 6]):
    for number in row:
        print(number, end=" ")
    print("\t")
print("\n\n")
