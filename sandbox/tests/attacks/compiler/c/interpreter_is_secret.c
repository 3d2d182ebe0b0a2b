// Tries: to be executed by a loader of its own choice: the kernel opens what .interp names, before the program has begun.
// Must: runtime_error or compile_error or ok
// Layer: Landlock (execute only below /usr and the build folder)
// Which of two .interp the linker puts first is its own business, so the program may also just run, and then says so.
#include <stdio.h>

__asm__(".section .interp,\"a\",@progbits\n.string \"@SECRET_FILE@\"\n.text");
int main(void) { puts("refused"); }
