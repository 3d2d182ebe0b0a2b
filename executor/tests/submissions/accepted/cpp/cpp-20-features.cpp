// Uses ranges, concepts, a spaceship operator and designated initialisers.
// Must be accepted: the standard is gnu++20.
// request: {"test_cases":[{"expected_output":"4 16 36\n1\n"}]}
#include <compare>
#include <concepts>
#include <iostream>
#include <ranges>

struct Point {
  int x, y;
  auto operator<=>(const Point &) const = default;
};

template <std::integral Number>
Number square(Number n) {
  return n * n;
}

int main() {
  auto even = [](int n) { return n % 2 == 0; };
  for (int n : std::views::iota(1, 7) | std::views::filter(even)) std::cout << square(n) << ' ';
  std::cout << '\n' << (Point{.x = 1, .y = 2} < Point{.x = 1, .y = 3}) << '\n';
}
