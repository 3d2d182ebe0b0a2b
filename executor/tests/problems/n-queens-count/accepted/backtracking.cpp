// Row by row, each queen checked against those above: accepted.
#include <cstdlib>
#include <iostream>
#include <vector>

int place(std::vector<int>& queens, int n) {
    const int row = queens.size();
    if (row == n) return 1;
    int count = 0;
    for (int column = 0; column < n; ++column) {
        bool safe = true;
        for (int r = 0; r < row && safe; ++r)
            safe = queens[r] != column && std::abs(queens[r] - column) != row - r;
        if (!safe) continue;
        queens.push_back(column);
        count += place(queens, n);
        queens.pop_back();
    }
    return count;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<int> queens;
    std::cout << place(queens, n) << '\n';
}
