// Tries: to fill the memory of the machine with 2^32 tokens out of a source of 32 lines.
// Must: compile_error
// Layer: rlimits (DATA) and the sum of resident memory
#define A(x) x x x x x x x x
#define B(x) A(A(A(A(x))))
#define C(x) B(B(B(x)))
/* As an argument the tokens must all be there before the first of them is used. */
#define USE(x) x
int numbers[] = { USE(C(1, +1, -1,)) };
const char *text = USE(C("sixteen letters. "));
int main(void) { return numbers[0]; }
