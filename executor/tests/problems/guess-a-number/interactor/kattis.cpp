// interactor <input> <answer> <feedback folder>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

int main(int, char *arguments[])
{
	std::ifstream input(arguments[1]);
	std::ofstream message(std::string(arguments[3]) + "judgemessage.txt");
	auto wrong = [&](const std::string &what) {
		message << what;
		message.close();
		std::exit(43);
	};
	long n, number, allowed, guess;
	input >> n >> number >> allowed;
	std::cout << n << std::endl;
	for (long guesses = 1; guesses <= allowed; guesses++) {
		if (!(std::cin >> guess))
			wrong("no guess");
		if (guess < 1 || guess > n)
			wrong("out of range");
		if (guess == number) {
			std::cout << "found" << std::endl;
			message << guesses << " guesses";
			message.close();
			return 42;
		}
		std::cout << (number < guess ? "lower" : "higher") << std::endl;
	}
	wrong("too many guesses");
}
