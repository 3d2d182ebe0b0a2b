// Fills the row from the left, so an item may be taken repeatedly: wrong answer on test 1 (300
// instead of 220).
#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, capacity;
    std::cin >> n >> capacity;
    std::vector<long long> best(capacity + 1);
    for (int i = 0; i < n; ++i) {
        int weight;
        long long value;
        std::cin >> weight >> value;
        for (int c = weight; c <= capacity; ++c) best[c] = std::max(best[c], best[c - weight] + value);
    }
    std::cout << best[capacity] << '\n';
}
