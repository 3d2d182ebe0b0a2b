// Tries: to end with codes that look like a signal, like a fault of the launcher (2) or like success (256), all at once and at no time.
// Must: runtime_error
// Layer: the launcher reports code and signal apart
// request: {"test_cases": [{"args": ["1"], "expected_output": "x"}, {"args": ["2"], "expected_output": "x"}, {"args": ["126"], "expected_output": "x"}, {"args": ["127"], "expected_output": "x"}, {"args": ["128"], "expected_output": "x"}, {"args": ["137"], "expected_output": "x"}, {"args": ["139"], "expected_output": "x"}, {"args": ["255"], "expected_output": "x"}, {"args": ["257"], "expected_output": "x"}, {"args": ["-1"], "expected_output": "x"}, {"args": ["65535"], "expected_output": "x"}, {"args": ["511"], "expected_output": "x"}]}
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	_exit(argc > 1 ? atoi(argv[1]) : 0);
}
