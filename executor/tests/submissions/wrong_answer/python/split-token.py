# Prints the right characters with a blank too many inside a word.
# Must be wrong_answer, under the tokens comparison too.
# request: {"comparison":"tokens","test_cases":[{"expected_output":"12 34\n"}]}
print("1 2 34")
