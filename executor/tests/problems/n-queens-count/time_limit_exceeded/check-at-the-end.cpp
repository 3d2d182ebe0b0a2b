// Looks at a board only when all n queens stand: n^n boards, 2.9e11 for n = 11, time limit exceeded.
#include <cstdlib>
#include <iostream>
#include <vector>

std::vector<int> queens;

bool safe() {
    for (std::size_t a = 0; a < queens.size(); ++a)
        for (std::size_t b = a + 1; b < queens.size(); ++b) {
            const int distance = std::abs(queens[a] - queens[b]);
            if (distance == 0 || distance == int(b - a)) return false;
        }
    return true;
}

long long place(std::size_t row) {
    if (row == queens.size()) return safe();
    long long count = 0;
    for (std::size_t column = 0; column < queens.size(); ++column) {
        queens[row] = int(column);
        count += place(row + 1);
    }
    return count;
}

int main() {
    int n;
    std::cin >> n;
    queens.resize(n);
    std::cout << place(0) << '\n';
}
