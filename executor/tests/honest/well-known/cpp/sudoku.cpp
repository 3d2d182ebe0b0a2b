// Solves a sudoku by trying, where fewest digits are possible first.
// request: {"stdin": "53..7....\n6..195...\n.98....6.\n8...6...3\n4..8.3..1\n7...2...6\n.6....28.\n...419..5\n....8..79\n"}
// expected: "534678912\n672195348\n198342567\n859761423\n426853791\n713924856\n961537284\n287419635\n345286179\n"
#include <bits/stdc++.h>

class Sudoku {
    using Digits = std::bitset<9>;
    std::array<std::array<int, 9>, 9> cells;
    std::array<Digits, 9> rows, columns, boxes;

    Digits possible(int row, int column) const {
        return ~(rows[row] | columns[column] | boxes[row / 3 * 3 + column / 3]);
    }

    void set(int row, int column, int digit, bool is_there) {
        cells[row][column] = is_there ? digit : -1;
        for (Digits* digits : {&rows[row], &columns[column], &boxes[row / 3 * 3 + column / 3]}) digits->set(digit, is_there);
    }

    std::optional<std::pair<int, int>> tightest() const {
        std::optional<std::pair<int, int>> found;
        std::size_t least = 10;
        for (int row = 0; row < 9; row++)
            for (int column = 0; column < 9; column++)
                if (cells[row][column] < 0 && possible(row, column).count() < least) {
                    least = possible(row, column).count();
                    found = {row, column};
                }
        return found;
    }

public:
    bool solve() {
        const auto cell = tightest();
        if (!cell) return true;
        const auto [row, column] = *cell;
        const Digits digits = possible(row, column);
        for (int digit = 0; digit < 9; digit++) {
            if (!digits[digit]) continue;
            set(row, column, digit, true);
            if (solve()) return true;
            set(row, column, digit, false);
        }
        return false;
    }

    friend std::istream& operator>>(std::istream& in, Sudoku& sudoku) {
        for (int cell = 0; cell < 81; cell++) {
            char c;
            in >> c;
            if (c == '.') sudoku.cells[cell / 9][cell % 9] = -1;
            else sudoku.set(cell / 9, cell % 9, c - '1', true);
        }
        return in;
    }

    friend std::ostream& operator<<(std::ostream& out, const Sudoku& sudoku) {
        for (const auto& row : sudoku.cells) {
            for (int digit : row) out << digit + 1;
            out << '\n';
        }
        return out;
    }
};

int main() {
    Sudoku sudoku;
    std::cin >> sudoku;
    if (!sudoku.solve()) std::cout << "no solution\n";
    std::cout << sudoku;
}
