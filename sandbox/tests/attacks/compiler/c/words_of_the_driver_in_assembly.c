/*
 * Tries: the same by the assembler's messages, and by that of the linker on a symbol whose name is such a line.
 * Must: compile_error
 * Layer: the name of the driver, which no source knows
 */
__asm__(".warning \"\\ngcc: fatal error: Killed signal terminated program cc1\\ncompilation terminated.\"");
__asm__(".print \"gcc: fatal error: Killed signal terminated program as\"");
__asm__(".print \"collect2: fatal error: ld terminated with signal 9 [Killed]\"");
__asm__(".data\n.quad \"\ngcc: fatal error: Killed signal terminated program collect2\n\"\n.text");
int main(void) { return 0; }
