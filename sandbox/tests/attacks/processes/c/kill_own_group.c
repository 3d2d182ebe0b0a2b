// Tries: to make a fault of the sandbox, or a kill by a limit, out of a kill of its own: the whole group at once, while children fork.
// Must: runtime_error
// Layer: the launcher (the first cause is the verdict; a kill of its own is the program's)
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	for (int i = 0; i < 3; i++)
		if (fork() == 0)
			for (;;)
				if (fork() == 0)
					_exit(0);
	usleep(20000);
	kill(-getpgrp(), SIGKILL);
	puts("alive");
}
