# Prints the right words on other lines and with other spaces.
# Must be accepted under the tokens comparison.
# request: {"comparison":"tokens","test_cases":[{"expected_output":"1 2 3\n4 5 6\n"}]}
print("  1\n2\t3 4\n\n5   6", end="")
