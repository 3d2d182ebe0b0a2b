#include <iostream>
#include <string>

int main()
{
	long n;
	std::string heard;
	std::cin >> n;
	for (long guess = 1; heard != "found"; guess++) {
		std::cout << guess << std::endl;
		std::cin >> heard;
	}
}
