/*
 * The bare machine: compiles and runs a program N times with no sandbox, no service and no shell between.
 * bare <input>... -- <argv>...: one run per input, each with its input on stdin and a pipe as stdout and stderr, as in the
 * service: Node, for one, takes a tenth longer when either is a pipe. What is written is short, and read when the run has ended.
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

static void run(char **argv, const char *input)
{
	posix_spawn_file_actions_t files;
	char output[4096];
	pid_t pid;
	int status, ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0)
		exit(1);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0);
	posix_spawn_file_actions_adddup2(&files, ends[1], 1);
	posix_spawn_file_actions_adddup2(&files, ends[1], 2);
	if (posix_spawn(&pid, argv[0], &files, NULL, argv, environ) != 0 || close(ends[1]) != 0 || waitpid(pid, &status, 0) != pid ||
	    read(ends[0], output, sizeof output) < 0 || status != 0) {
		fprintf(stderr, "bare: %s failed\n", argv[0]);
		exit(1);
	}
	close(ends[0]);
	posix_spawn_file_actions_destroy(&files);
}

int main(int argc, char **argv)
{
	struct timespec before, after;
	int end = 1;

	while (end < argc && strcmp(argv[end], "--") != 0)
		end++;
	if (end + 1 >= argc)
		return 64;
	clock_gettime(CLOCK_MONOTONIC, &before);
	for (int i = 1; i < end; i++)
		run(argv + end + 1, argv[i]);
	clock_gettime(CLOCK_MONOTONIC, &after);
	printf("%ld\n", (after.tv_sec - before.tv_sec) * 1000000 + (after.tv_nsec - before.tv_nsec) / 1000);
	return 0;
}
