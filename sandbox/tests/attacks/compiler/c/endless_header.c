// Tries: to have the compiler read an endless device as a header, until the memory of the machine is full.
// Must: compile_error
// Layer: rlimits (DATA) and the sum of resident memory
#include "/dev/stdin"
#include "/proc/self/fd/0"
#include "/dev/urandom"
int main(void) { return 0; }
