// interactor <input> <output> <answer>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

[[noreturn]] static void quit(int code, const char *what)
{
	std::fprintf(stderr, "%s\n", what);
	std::exit(code);
}

int main(int, char *arguments[])
{
	std::ifstream input(arguments[1]);
	std::ofstream tout(arguments[2]);
	long n, number, allowed, guess;
	input >> n >> number >> allowed;
	std::cout << n << std::endl;
	for (long guesses = 1; guesses <= allowed; guesses++) {
		if (!(std::cin >> guess))
			quit(8, "no guess");
		tout << guess << '\n';
		if (!tout.flush())
			quit(3, "cannot write to tout");
		if (guess < 1 || guess > n)
			quit(2, "out of range");
		if (guess == number) {
			std::cout << "found" << std::endl;
			quit(0, "found");
		}
		std::cout << (number < guess ? "lower" : "higher") << std::endl;
	}
	quit(1, "too many guesses");
}
