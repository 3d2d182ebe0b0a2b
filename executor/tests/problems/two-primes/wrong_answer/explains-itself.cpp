// The right numbers with more behind them.
#include <iostream>

int main()
{
	int n;
	std::cin >> n;
	std::cout << "2 2 is for 4, and this was " << n << '\n';
}
