# Computes with integers far beyond 64 bits.
# Must be accepted.
# request: {"test_cases":[{"input":"200 1000000007","expected_output":"1606938044258990275541962092341162602522202993782792835301376\n454104396\n"}]}
exponent, modulus = map(int, input().split())
print(2**exponent)
print(pow(3, 2**exponent, modulus))
