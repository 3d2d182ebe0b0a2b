// Recursion over (item, remaining capacity) with a memo table of 8 MB: accepted.
#include <algorithm>
#include <iostream>
#include <vector>

std::vector<int> weights, values;
std::vector<std::vector<long long>> memo;

long long best(std::size_t item, int capacity) {
    if (item == weights.size()) return 0;
    long long& result = memo[item][capacity];
    if (result >= 0) return result;
    result = best(item + 1, capacity);
    if (weights[item] <= capacity)
        result = std::max(result, values[item] + best(item + 1, capacity - weights[item]));
    return result;
}

int main() {
    int n, capacity;
    std::cin >> n >> capacity;
    weights.resize(n);
    values.resize(n);
    for (int i = 0; i < n; ++i) std::cin >> weights[i] >> values[i];
    memo.assign(n, std::vector<long long>(capacity + 1, -1));
    std::cout << best(0, capacity) << '\n';
}
