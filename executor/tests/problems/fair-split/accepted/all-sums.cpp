#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

int main()
{
	int n;
	std::cin >> n;
	std::vector<long> weights(n);
	for (long &weight : weights)
		std::cin >> weight;
	long least = -1;
	int best = 0;
	for (int mask = 0; mask < 1 << n; mask++) {
		long difference = 0;
		for (int i = 0; i < n; i++)
			difference += mask >> i & 1 ? weights[i] : -weights[i];
		if (least < 0 || std::labs(difference) < least) {
			least = std::labs(difference);
			best = mask;
		}
	}
	for (int i = 0; i < n; i++)
		std::cout << (best >> i & 1 ? 'A' : 'B');
	std::cout << '\n';
}
