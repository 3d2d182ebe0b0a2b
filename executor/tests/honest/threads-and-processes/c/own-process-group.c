/* A child in a process group of its own, which its parent signals as one. */
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	pid_t child = fork();
	if (child == 0) {
		if (setpgid(0, 0) < 0)
			_exit(1);
		pause();
	}
	setpgid(child, child);
	if (killpg(child, SIGTERM) < 0) {
		perror("killpg");
		kill(child, SIGKILL);
		return 1;
	}
	int status;
	waitpid(child, &status, 0);
	puts(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM ? "ok" : "wrong");
	return 0;
}
