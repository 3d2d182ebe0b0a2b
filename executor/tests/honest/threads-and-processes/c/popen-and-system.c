/* popen both ways, and system with an exit code.
 * expected: "a\nb\n3\n"
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

int main(void)
{
	char line[100];
	FILE *from = popen("echo a", "r");
	if (from == NULL || fgets(line, sizeof line, from) == NULL)
		return 1;
	fputs(line, stdout);
	fflush(stdout);
	pclose(from);
	FILE *to = popen("cat", "w");
	fputs("b\n", to);
	pclose(to);
	printf("%d\n", WEXITSTATUS(system("exit 3")));
	return 0;
}
