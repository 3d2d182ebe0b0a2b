// Tries: to fill memory with 2^40 different instantiations of a template of three lines.
// Must: compile_error
// Layer: rlimits (DATA) and the sum of resident memory
template <unsigned long Path, int Depth> struct Tree {
	Tree<Path * 2, Depth - 1> left;
	Tree<Path * 2 + 1, Depth - 1> right;
	int many(int a, long b, char *c, Tree &d) const noexcept(sizeof(left) < sizeof(right));
	virtual ~Tree() = default;
};
template <unsigned long Path> struct Tree<Path, 0> {};

int main() { Tree<1, 40> tree; }
