// Tries: to show a secret file in a message of the compiler: as a header in an assertion, as a raw string, as source that is quoted.
// Must: compile_error
// Layer: Landlock (the compiler reads the toolchain and its build folder)
#include <string_view>

constexpr std::string_view text = R"(
#include "@SECRET_FILE@"
)";
static_assert(text.size() < 10, "a raw string hides the directive");
#line 1 "@SECRET_FILE@"
static_assert(false, "the compiler quotes the line that this is said to be");
#line 1 "@OPEN_FILE@"
[[deprecated]] void old(); void caller() { old(); }
#line 20 "main.cpp"
import "@SECRET_FILE@";
#include "@SECRET_FILE@"
static_assert(false, SECRET);
int main() {}
