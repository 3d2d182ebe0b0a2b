// Tries: to fill the disk with messages of the assembler, of which the source makes as many as it likes.
// Must: compile_error
// Layer: rlimits (FSIZE on stdout and stderr)
__asm__(".macro say text\n.print \"\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\\text\"\n.endm\n"
	".rept 1000000\nsay text=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n.endr");
int main(void) { return 0; }
