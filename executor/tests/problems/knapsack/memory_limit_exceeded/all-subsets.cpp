// Stores weight and value of every subset, twice as many after each item: memory limit exceeded on
// test 7 (100 items).
#include <algorithm>
#include <iostream>
#include <vector>

struct Load {
    long long weight, value;
};

int main() {
    int n, capacity;
    std::cin >> n >> capacity;
    std::vector<Load> loads{{0, 0}};
    for (int i = 0; i < n; ++i) {
        long long weight, value;
        std::cin >> weight >> value;
        const std::size_t half = loads.size();
        for (std::size_t k = 0; k < half; ++k)
            loads.push_back({loads[k].weight + weight, loads[k].value + value});
    }
    long long best = 0;
    for (const auto& load : loads)
        if (load.weight <= capacity) best = std::max(best, load.value);
    std::cout << best << '\n';
}
