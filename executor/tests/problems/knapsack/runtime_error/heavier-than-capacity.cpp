// Does not expect an item heavier than the knapsack: vector::at throws std::out_of_range, so abort,
// a runtime error on test 2.
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
        int c = capacity;
        do {
            best.at(c) = std::max(best.at(c), best.at(c - weight) + value);
        } while (--c >= weight);
    }
    std::cout << best[capacity] << '\n';
}
