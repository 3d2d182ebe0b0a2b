/*
 * The bare machine: compiles and runs a program N times with no sandbox, no service and no shell between.
 * bare <output> <input>... -- <argv>...: one run per input, each with its input on stdin and <output> on stdout.
 * Prints the wall time of all runs together, in microseconds.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void run(char **argv, const char *input, const char *output)
{
	posix_spawn_file_actions_t files;
	pid_t pid;
	int status;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (posix_spawn(&pid, argv[0], &files, NULL, argv, environ) != 0 || waitpid(pid, &status, 0) != pid || status != 0) {
		fprintf(stderr, "bare: %s failed\n", argv[0]);
		exit(1);
	}
	posix_spawn_file_actions_destroy(&files);
}

int main(int argc, char **argv)
{
	struct timespec before, after;
	int end = 2;

	while (end < argc && strcmp(argv[end], "--") != 0)
		end++;
	if (end + 1 >= argc)
		return 64;
	clock_gettime(CLOCK_MONOTONIC, &before);
	for (int i = 2; i < end; i++)
		run(argv + end + 1, argv[i], argv[1]);
	clock_gettime(CLOCK_MONOTONIC, &after);
	printf("%ld\n", (after.tv_sec - before.tv_sec) * 1000000 + (after.tv_nsec - before.tv_nsec) / 1000);
	return 0;
}
