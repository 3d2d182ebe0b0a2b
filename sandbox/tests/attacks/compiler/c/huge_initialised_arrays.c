// Tries: to fill the disk with an executable of terabytes, out of arrays that are almost all zero and yet in the file.
// Must: compile_error
// Layer: rlimits (FSIZE) and the size of the build folder
char first[1UL << 40] = { 1 };
char second[1UL << 40] __attribute__((section(".data.far"), aligned(1 << 28))) = { 1 };
__asm__(".data\n.fill 0x7fffffff, 8, 0x41\n.org . + 0x7fffffffff\n.balign 0x40000000\n.byte 1");
int main(void) { return first[0] + second[0]; }
