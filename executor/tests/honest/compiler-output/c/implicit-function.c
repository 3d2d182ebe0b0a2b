/* A function that was not declared: a warning, and the program runs. */
int main(void)
{
	puts("ok");
	return 0;
}
