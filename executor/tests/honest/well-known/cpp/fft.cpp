// Squares a long number by a fast Fourier transform in threads, and compares the digits with those of another way.
#include <bits/stdc++.h>

using Complex = std::complex<double>;

void transform(std::vector<Complex>& values, double direction) {
    const std::size_t size = values.size();
    if (size == 1) return;
    std::vector<Complex> even, odd;
    for (std::size_t i = 0; i < size; i += 2) {
        even.push_back(values[i]);
        odd.push_back(values[i + 1]);
    }
    transform(even, direction);
    transform(odd, direction);
    for (std::size_t i = 0; i < size / 2; i++) {
        const Complex turned = std::polar(1.0, direction * 2 * std::numbers::pi * i / size) * odd[i];
        values[i] = even[i] + turned;
        values[i + size / 2] = even[i] - turned;
    }
}

std::string product(const std::string& a, const std::string& b) {
    const std::size_t size = std::bit_ceil(a.size() + b.size());
    auto spectrum_of = [size](const std::string& digits) {
        std::vector<Complex> values(digits.rbegin(), digits.rend());
        for (Complex& value : values) value -= '0';
        values.resize(size);
        transform(values, 1);
        return values;
    };
    auto other = std::async(std::launch::async, spectrum_of, b);
    std::vector<Complex> values = spectrum_of(a);
    std::ranges::transform(values, other.get(), values.begin(), std::multiplies<>());
    transform(values, -1);
    std::string digits;
    long carry = 0;
    for (const Complex& value : values) {
        carry += std::lround(value.real() / size);
        digits += static_cast<char>('0' + carry % 10);
        carry /= 10;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    return {digits.rbegin(), digits.rend()};
}

std::string power_of_three(int exponent) {
    std::string digits = "1";
    while (exponent-- > 0) {
        int carry = 0;
        for (char& digit : digits) {
            carry += 3 * (digit - '0');
            digit = '0' + carry % 10;
            carry /= 10;
        }
        if (carry > 0) digits += '0' + carry;
    }
    return {digits.rbegin(), digits.rend()};
}

int main() {
    const std::string factor = power_of_three(2000);
    const std::string square = product(factor, factor);
    std::cout << (square == power_of_three(4000) && square.size() == 1909 ? "ok" : "wrong") << '\n';
}
