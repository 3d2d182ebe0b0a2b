// A vector of all values up to n: memory limit exceeded on test 9 (n = 10^18).
#include <iostream>
#include <vector>

int main() {
    long long n, m;
    std::cin >> n >> m;
    std::vector<long long> table{0, 1 % m};
    for (long long i = 2; i <= n; ++i) { // without a division: memory must end before the time does
        long long next = table[i - 1] + table[i - 2];
        table.push_back(next < m ? next : next - m);
    }
    std::cout << table[n] << '\n';
}
