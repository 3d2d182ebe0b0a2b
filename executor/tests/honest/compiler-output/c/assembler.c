/* An error that the assembler finds.
 * expected: {"verdict": "compile_error"}
 */
int main(void)
{
	__asm__("no such instruction");
	return 0;
}
