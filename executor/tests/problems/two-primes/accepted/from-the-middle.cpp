#include <iostream>

static bool isPrime(int number)
{
	for (int divisor = 2; divisor * divisor <= number; divisor++)
		if (number % divisor == 0)
			return false;
	return number >= 2;
}

int main()
{
	int n;
	std::cin >> n;
	for (int first = n / 2; first > 1; first--)
		if (isPrime(first) && isPrime(n - first)) {
			std::cout << n - first << "\n\n  " << first;
			return 0;
		}
}
