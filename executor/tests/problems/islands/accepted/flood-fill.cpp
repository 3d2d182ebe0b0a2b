// Flood fill with an explicit stack: accepted.
#include <iostream>
#include <string>
#include <utility>
#include <vector>

int main() {
    int rows, columns;
    std::cin >> rows >> columns;
    std::vector<std::string> grid(rows);
    for (auto& line : grid) std::cin >> line;

    int islands = 0;
    std::vector<std::pair<int, int>> stack;
    const auto visit = [&](int r, int c) {
        if (r < 0 || r >= rows || c < 0 || c >= columns || grid[r][c] != '#') return false;
        grid[r][c] = '.';
        stack.emplace_back(r, c);
        return true;
    };
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (!visit(row, column)) continue;
            ++islands;
            while (!stack.empty()) {
                const auto [r, c] = stack.back();
                stack.pop_back();
                visit(r + 1, c);
                visit(r - 1, c);
                visit(r, c + 1);
                visit(r, c - 1);
            }
        }
    }
    std::cout << islands << '\n';
}
