/* posix_spawnp with file actions and an attribute, and reads what the child wrote. */
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int main(void)
{
	int p[2];
	if (pipe(p) < 0)
		return 1;
	posix_spawn_file_actions_t actions;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, p[1], 1);
	posix_spawn_file_actions_addclose(&actions, p[0]);
	posix_spawnattr_t attributes;
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	char *argv[] = {"echo", "ok", NULL};
	pid_t child;
	int error = posix_spawnp(&child, "echo", &actions, &attributes, argv, environ);
	if (error != 0) {
		printf("posix_spawnp: %s\n", strerror(error));
		return 1;
	}
	close(p[1]);
	char text[10] = "";
	if (read(p[0], text, sizeof text - 1) < 0)
		return 1;
	waitpid(child, NULL, 0);
	fputs(text, stdout);
	return 0;
}
