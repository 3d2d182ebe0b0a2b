# Prints the right words in the wrong order.
# Must be wrong_answer under the tokens comparison.
# request: {"comparison":"tokens","test_cases":[{"expected_output":"one two three\n"}]}
print("one three two")
