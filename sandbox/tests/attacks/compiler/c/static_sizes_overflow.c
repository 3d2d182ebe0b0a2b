// Tries: to have the launcher add up static sizes past 2^64 to something small: it looks at them when a program dies at its start.
// Must: memory_limit_exceeded or compile_error
// Layer: rlimits (DATA); the launcher adds with overflow checks
// Some linkers refuse symbols of such sizes, hence compile_error; both are right.
__asm__(".bss\n.globl huge\nhuge:\n.zero 0x3fffffffffff0000\n.text");
extern char huge[];
int main(void) { return *(volatile char *)huge; }
