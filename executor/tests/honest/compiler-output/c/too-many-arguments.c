/* An error with a note about where the function is declared.
 * expected: {"verdict": "compile_error"}
 */
static int add(int a, int b) { return a + b; }

int main(void)
{
	return add(1, 2, 3);
}
