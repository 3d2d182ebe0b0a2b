// Tries: to have the compiler include a file from outside, after a look whether it is there, and to print what it defines.
// Must: compile_error
// Layer: Landlock (of the compiler's run too)
#if __has_include("@SECRET_FILE@")
#warning "a look whether it exists is allowed to succeed; the contents are not"
#endif
#include "@SECRET_FILE@"
#include <iostream>

int main() { std::cout << SECRET << '\n'; }
