// Counts fields without land above or to the left, as if islands were rectangles: wrong answer on
// test 6 (the U has two such corners).
#include <iostream>
#include <string>
#include <vector>

int main() {
    int rows, columns, islands = 0;
    std::cin >> rows >> columns;
    std::vector<std::string> grid(rows);
    for (auto& line : grid) std::cin >> line;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c) {
            const bool above = r > 0 && grid[r - 1][c] == '#';
            const bool left = c > 0 && grid[r][c - 1] == '#';
            if (grid[r][c] == '#' && !above && !left) ++islands;
        }
    std::cout << islands << '\n';
}
