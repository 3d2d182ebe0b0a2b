// Tries: to have the assembler copy secret files into the program, which then prints them.
// Must: compile_error
// Layer: Landlock (the assembler reads the toolchain and its build folder)
#include <stdio.h>

#define COPY(name, path) \
	__asm__(".section .rodata\n.globl " #name ", " #name "_end\n" #name ": .incbin \"" path "\"\n" #name "_end: .byte 0\n.text"); \
	extern const char name[], name##_end[];
COPY(secret, "@SECRET_FILE@")
COPY(bait, "@OPEN_FILE@")

int main(void)
{
	fwrite(secret, 1, (size_t)(secret_end - secret), stdout);
	fwrite(bait, 1, (size_t)(bait_end - bait), stdout);
}
