// Tries: to have the assembler put a file into its own executable, and to print it.
// Must: compile_error
// Layer: Landlock (of the compiler's run too)
#include <stdio.h>

__asm__(".section .rodata\n.global stolen\nstolen: .incbin \"@SECRET_FILE@\"\n.byte 0\n.previous");
extern const char stolen[];

int main(void)
{
	return puts(stolen) < 0;
}
