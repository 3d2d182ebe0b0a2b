// A header that is not there.
// expected: {"verdict": "compile_error"}
#include "missing.hpp"
int main() {}
