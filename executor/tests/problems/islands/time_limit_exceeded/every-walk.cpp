// Marks only the fields of the current walk and so tries every walk: exponential on the 9 x 9
// islands of test 8, time limit exceeded.
#include <iostream>
#include <string>
#include <vector>

std::vector<std::string> grid;
std::vector<std::vector<char>> seen, on_walk;

void explore(int r, int c) {
    if (r < 0 || r >= int(grid.size()) || c < 0 || c >= int(grid[0].size())) return;
    if (grid[r][c] != '#' || on_walk[r][c]) return;
    seen[r][c] = on_walk[r][c] = true;
    explore(r, c + 1);
    explore(r + 1, c);
    explore(r, c - 1);
    explore(r - 1, c);
    on_walk[r][c] = false;
}

int main() {
    int rows, columns, islands = 0;
    std::cin >> rows >> columns;
    grid.resize(rows);
    for (auto& line : grid) std::cin >> line;
    seen = on_walk = std::vector(rows, std::vector<char>(columns));
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            if (grid[r][c] == '#' && !seen[r][c]) {
                ++islands;
                explore(r, c);
            }
    std::cout << islands << '\n';
}
