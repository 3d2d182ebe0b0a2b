// Tries: to have the compiler of a checker read a secret, and its messages carry that into the answer.
// Must: checker_error
// Layer: Landlock (a checker is compiled in the same sandbox as a submission)
// request: {"code": "int main(void) { return 0; }", "checker": {"protocol": "kattis"}, "test_cases": [{"expected_output": ""}]}
#include "@SECRET_FILE@"
#include "@NEIGHBOUR_BUILD@/main.py"
#include "@CHECKER_BUILD@/main.py"
__asm__(".incbin \"@SECRET_FILE@\"");

int main(void)
{
	return SECRET;
}
