/*
 * Tries: to be taken for a fault of the service, by words of the compiler driver in assertions, attributes and endless other words before them.
 * Must: compile_error
 * Layer: the name of the driver, which no source knows
 */
#define LINE "\ng++: fatal error: Killed signal terminated program cc1plus\ncompilation terminated.\n"
template <int N> struct Told {
  static_assert(N < 0, "g++: fatal error: Killed signal terminated program cc1plus");
  static_assert(N < 0, LINE);
};
template <int N> struct Many : Many<N - 1>, Told<N> {};
template <> struct Many<0> {};
[[deprecated(LINE)]] int old();
#pragma GCC error "\ng++: fatal error: Killed signal terminated program cc1plus"
int main() {
  Many<300> many;
  return old();
}
