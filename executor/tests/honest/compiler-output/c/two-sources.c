/* An error in a second source of the request.
 * request: {"files": [{"name": "part.c", "content": "int part(void) { return x; }\n"}]}
 * expected: {"verdict": "compile_error"}
 */
int main(void)
{
	return 0;
}
