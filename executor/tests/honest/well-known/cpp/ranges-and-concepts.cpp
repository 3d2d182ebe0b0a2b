// Views, projections, concepts, folds and work at compile time of C++20.
// expected: "6 28 496 8128\n3-4-5 5-12-13 6-8-10 8-15-17 9-12-15 12-16-20\nevil=live=vile chin=inch bare=bear\n55 2.5 abc\n25 primes\n"
#include <bits/stdc++.h>
namespace views = std::views;
using namespace std::literals;

template <typename T>
concept Addable = requires(T a, T b) {
    { a + b } -> std::convertible_to<T>;
};

template <Addable... Ts>
auto sum(Ts... terms) {
    return (... + terms);
}

consteval int count_primes(int limit) {
    std::vector<bool> is_composite(limit);
    int count = 0;
    for (int n = 2; n < limit; n++) {
        if (is_composite[n]) continue;
        count++;
        for (int multiple = n * n; multiple < limit; multiple += n) is_composite[multiple] = true;
    }
    return count;
}

bool is_perfect(int n) {
    auto divisors = views::iota(1, n / 2 + 1) | views::filter([n](int d) { return n % d == 0; });
    return std::accumulate(divisors.begin(), divisors.end(), 0) == n;
}

template <std::ranges::input_range R>
std::string joined(R&& parts, std::string_view between) {
    std::ostringstream out;
    bool is_first = true;
    for (const auto& part : parts) out << (std::exchange(is_first, false) ? "" : between) << part;
    return out.str();
}

// The triples whose longest side is at most 20.
std::vector<std::string> triples() {
    std::vector<std::string> found;
    for (int a : views::iota(1, 20))
        for (int b : views::iota(a, 20))
            for (int c : views::iota(b, 21) | views::filter([=](int c) { return a * a + b * b == c * c; }))
                found.push_back(joined(std::array{a, b, c}, "-"));
    return found;
}

std::vector<std::string> anagrams(std::vector<std::string> words) {
    auto letters = [](std::string word) {
        std::ranges::sort(word);
        return word;
    };
    std::ranges::sort(words);
    std::ranges::stable_sort(words, std::greater<>(), letters);
    std::vector<std::string> groups;
    for (auto first = words.begin(); first != words.end();) {
        auto last = std::ranges::find_if(first, words.end(), [&](const auto& key) { return key != letters(*first); }, letters);
        if (last - first > 1) groups.push_back(joined(std::ranges::subrange(first, last), "="));
        first = last;
    }
    return groups;
}

int main() {
    std::cout << joined(views::iota(2, 10'000) | views::filter(is_perfect), " ") << '\n';
    std::cout << joined(triples(), " ") << '\n';
    std::cout << joined(anagrams({"vile", "bear", "inch", "evil", "word", "bare", "chin", "live"}), " ") << '\n';
    std::cout << sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10) << ' ' << sum(1, 1.5) << ' ' << sum("a"s, "b"s, "c"s) << '\n';
    constexpr int primes = count_primes(100);
    static_assert(primes == 25);
    std::cout << primes << " primes\n";
}
