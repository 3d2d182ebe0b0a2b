/* What the linker says of a name that is defined in two sources.
 * request: {"files": [{"name": "part.c", "content": "int part = 1;\n"}]}
 * expected: {"verdict": "compile_error"}
 */
int part = 2;

int main(void)
{
	return part;
}
