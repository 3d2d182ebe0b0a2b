// Tries: to spend more CPU time than allowed in children that are never waited for: zombies, orphans, and children of children.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the whole tree, also of what it reaped)
// request: {"timeout": 6, "limits": {"cpu_time": 0.5}}
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static void burn(double seconds)
{
	while (clock() < seconds * CLOCKS_PER_SEC)
		;
	_exit(0);
}

int main(void)
{
	int pipes[2];
	char byte;

	if (pipe(pipes) != 0)
		return 1;
	for (int i = 0; i < 8; i++) {	/* 1.6 s in all, none of them for long */
		if (fork() != 0)
			continue;
		close(pipes[0]);
		if (i % 2 == 0)
			burn(0.2);
		if (fork() != 0)
			_exit(0);
		burn(0.2);	/* an orphan */
	}
	close(pipes[1]);
	while (read(pipes[0], &byte, 1) > 0)
		;
	puts("burnt 1.6 s of 0.5 s");
	fflush(stdout);
	_exit(0);
}
