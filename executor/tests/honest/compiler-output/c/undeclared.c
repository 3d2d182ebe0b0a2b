/* A name that is not declared.
 * expected: {"verdict": "compile_error"}
 */
int main(void)
{
	return missing;
}
