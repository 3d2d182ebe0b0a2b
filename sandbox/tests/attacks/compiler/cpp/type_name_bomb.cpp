// Tries: to fill memory and messages with the name of a type that doubles with each of its 60 levels.
// Must: compile_error
// Layer: rlimits (DATA) and the sum of resident memory
#include <utility>

template <int N> struct Name { using type = std::pair<typename Name<N - 1>::type, typename Name<N - 1>::type>; };
template <> struct Name<0> { using type = const volatile unsigned long long *; };
template <typename T> struct Shown;

int main() { Shown<Name<60>::type> shown; }
