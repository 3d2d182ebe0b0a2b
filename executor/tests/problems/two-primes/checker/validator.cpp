// Output validator: validator <input> <answer> <feedback folder>/ < <output>
#include <fstream>
#include <iostream>
#include <string>

static std::ofstream message;

[[noreturn]] static void wrong(const std::string &what)
{
	message << what << '\n' << std::flush;
	std::_Exit(43);
}

static bool isPrime(long number)
{
	if (number < 2)
		return false;
	for (long divisor = 2; divisor * divisor <= number; divisor++)
		if (number % divisor == 0)
			return false;
	return true;
}

int main(int count, char *arguments[])
{
	if (count != 4)
		return 1;
	std::ifstream input(arguments[1]), answer(arguments[2]);
	long n, known;
	if (!(input >> n) || !(answer >> known))
		return 1;
	message.open(std::string(arguments[3]) + "judgemessage.txt");
	long first, second;
	if (!(std::cin >> first >> second))
		wrong("no two numbers");
	std::string more;
	if (std::cin >> more)
		wrong("more than two numbers");
	if (first + second != n)
		wrong("the sum is not " + std::to_string(n));
	for (long number : {first, second})
		if (!isPrime(number))
			wrong(std::to_string(number) + " is no prime");
	return 42;
}
