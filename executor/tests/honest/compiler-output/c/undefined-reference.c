/* What the linker says.
 * expected: {"verdict": "compile_error"}
 */
void missing(void);

int main(void)
{
	missing();
	return 0;
}
