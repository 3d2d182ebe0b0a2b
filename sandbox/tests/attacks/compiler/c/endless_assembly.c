// Tries: to have the assembler read an endless device, and complain about each of its lines.
// Must: compile_error
// Layer: rlimits (FSIZE on stderr, DATA)
__asm__(".include \"/dev/urandom\"");
int main(void) { return 0; }
