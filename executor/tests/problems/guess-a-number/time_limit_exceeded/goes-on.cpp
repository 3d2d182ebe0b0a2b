#include <iostream>
#include <string>

int main()
{
	long low = 1, high;
	std::string heard;
	std::cin >> high;
	while (heard != "found") {
		long middle = (low + high) / 2;
		std::cout << middle << std::endl;
		std::cin >> heard;
		(heard == "lower" ? high : low) = heard == "lower" ? middle - 1 : middle + 1;
	}
	for (volatile bool ends = false; !ends;)
		continue;
}
