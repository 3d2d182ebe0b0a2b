# Prints a number with an error greater than both tolerances.
# Must be wrong_answer under the numbers comparison.
# request: {"comparison":{"type":"numbers","absolute":1e-6,"relative":1e-6},"test_cases":[{"expected_output":"3.141592653589793\n"}]}
print(3.14160)
