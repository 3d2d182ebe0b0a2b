// Four threads approach the spectral norm of an endless matrix, and meet at a barrier after every product.
// expected: "1.274219991\n"
#include <bits/stdc++.h>

constexpr int size = 100, count = 4;
using Vector = std::vector<double>;

double element(int row, int column) {
    return 1.0 / ((row + column) * (row + column + 1) / 2 + row + 1);
}

void multiply(const Vector& by, Vector& product, int part, bool is_transposed) {
    for (int row = size * part / count; row < size * (part + 1) / count; row++) {
        product[row] = 0;
        for (int column = 0; column < size; column++)
            product[row] += (is_transposed ? element(column, row) : element(row, column)) * by[column];
    }
}

int main() {
    Vector u(size, 1), v(size), between(size);
    std::barrier barrier(count);
    auto work = [&](int part) {
        auto multiply_twice = [&](const Vector& by, Vector& product) {
            multiply(by, between, part, false);
            barrier.arrive_and_wait();
            multiply(between, product, part, true);
            barrier.arrive_and_wait();
        };
        for (int step = 0; step < 10; step++) {
            multiply_twice(u, v);
            multiply_twice(v, u);
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int part = 1; part < count; part++) threads.emplace_back(work, part);
        work(0);
    }
    double uv = std::inner_product(u.begin(), u.end(), v.begin(), 0.0);
    double vv = std::inner_product(v.begin(), v.end(), v.begin(), 0.0);
    std::cout << std::fixed << std::setprecision(9) << std::sqrt(uv / vv) << '\n';
}
