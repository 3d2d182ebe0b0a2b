// Powers of the matrix {{1, 1}, {1, 0}} in 64-bit arithmetic: accepted.
#include <array>
#include <cstdint>
#include <iostream>

using Matrix = std::array<std::array<std::uint64_t, 2>, 2>;

Matrix multiply(const Matrix& a, const Matrix& b, std::uint64_t m) {
    Matrix c{};
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 2; ++j) c[i][j] = (a[i][0] * b[0][j] + a[i][1] * b[1][j]) % m;
    return c;
}

int main() {
    std::uint64_t n, m;
    std::cin >> n >> m;
    Matrix result{{{1, 0}, {0, 1}}}, power{{{1, 1}, {1, 0}}};
    for (; n > 0; n /= 2) {
        if (n % 2 == 1) result = multiply(result, power, m);
        power = multiply(power, power, m);
    }
    std::cout << result[0][1] % m << '\n';
}
