# Fails an assertion.
# Must be runtime_error: assertions are not optimised away.
assert 1 + 1 == 3
print("ok")
