// Tries: to fill the memory of the machine while the compiler evaluates a constant.
// Must: compile_error
// Layer: rlimits (DATA) and the sum of resident memory
constexpr int fill()
{
	int sum = 0;
	for (int round = 0; round < 100000; round++) {
		int *block = new int[1 << 22](); // few steps for the evaluator's own count, and a tree of four million nodes
		sum += block[round];
	}
	return sum;
}
constexpr int sum = fill();

int main() { return sum; }
