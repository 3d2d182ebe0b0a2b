/*
 * Tries: to be taken for a fault of the service, by words of the compiler driver in warnings, in the name of a file, in assembly and in the name of a symbol.
 * Must: compile_error
 * Layer: the name of the driver, which no source knows
 */
#define LINE "\ngcc: fatal error: Killed signal terminated program cc1\ncompilation terminated.\n"
#pragma GCC warning "\ngcc: fatal error: Killed signal terminated program cc1\ncompilation terminated.\n"
_Static_assert(sizeof(int) == 0, LINE);
__attribute__((warning(LINE))) int warned(void);
# 12 "\ngcc: fatal error: Killed signal terminated program cc1"
#error named
int main(void) { return warned(); }
