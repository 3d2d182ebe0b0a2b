/* A buffer that a child inherits is written twice, as everywhere; a shell appends.
 * expected: "twice\ntwice\nshell\n"
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	printf("twice\n");
	if (fork() == 0)
		exit(0);
	wait(NULL);
	fflush(stdout);
	return system("echo shell >> /dev/stdout");
}
