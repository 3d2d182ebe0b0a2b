// A thousand digits of pi by Machin's formula, with long numbers of its own.
// expected: "3.14159265358979323846264338327950288419716939937510...2164201989\n"
#include <bits/stdc++.h>

// A number with `places` groups of nine decimals.
class Fixed {
    static constexpr std::uint64_t base = 1'000'000'000;
    static constexpr std::size_t places = 114;
    std::vector<std::uint64_t> groups = std::vector<std::uint64_t>(places + 1);

public:
    explicit Fixed(std::uint64_t whole) { groups[0] = whole; }

    bool is_zero() const {
        return std::all_of(groups.begin(), groups.end(), [](auto group) { return group == 0; });
    }

    Fixed& operator/=(std::uint64_t by) {
        std::uint64_t rest = 0;
        for (auto& group : groups) {
            std::uint64_t all = rest * base + group;
            group = all / by;
            rest = all % by;
        }
        return *this;
    }

    Fixed& operator*=(std::uint64_t by) {
        std::uint64_t carry = 0;
        for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
            std::uint64_t all = *group * by + carry;
            *group = all % base;
            carry = all / base;
        }
        return *this;
    }

    Fixed& operator+=(const Fixed& other) {
        for (std::size_t i = places + 1; i-- > 0;)
            if ((groups[i] += other.groups[i]) >= base && i > 0) groups[i] -= base, groups[i - 1]++;
        return *this;
    }

    Fixed& operator-=(const Fixed& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = places + 1; i-- > 0;) {
            std::uint64_t less = other.groups[i] + borrow;
            borrow = groups[i] < less;
            groups[i] += borrow * base - less;
        }
        return *this;
    }

    std::string digits() const {
        std::ostringstream text;
        text << groups[0] << '.' << std::setfill('0');
        for (std::size_t i = 1; i <= places; i++) text << std::setw(9) << groups[i];
        return text.str();
    }
};

Fixed arctangent_of_inverse(std::uint64_t x) {
    Fixed power(1), sum(0);
    power /= x;
    for (std::uint64_t n = 1; !power.is_zero(); n += 2) {
        Fixed term = power;
        term /= n;
        n % 4 == 1 ? sum += term : sum -= term;
        power /= x * x;
    }
    return sum;
}

int main() {
    Fixed pi = arctangent_of_inverse(5);
    pi *= 16;
    Fixed rest = arctangent_of_inverse(239);
    rest *= 4;
    pi -= rest;
    std::string digits = pi.digits().substr(0, 1002);
    std::cout << digits.substr(0, 52) << "..." << digits.substr(992) << '\n';
}
