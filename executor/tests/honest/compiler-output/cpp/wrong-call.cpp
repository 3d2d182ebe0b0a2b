// A call that fits no overload.
// expected: {"verdict": "compile_error"}
#include <string>

void take(const std::string&, int) {}

int main() {
    take(1, "x");
}
