/*
Tries: to have the dynamic loader read and write outside: it is told of files by its environment, and it starts what may not be executed.
Must: ok
Layer: Landlock (what the loader opens, the program opens); no_new_privs
*/
#define _GNU_SOURCE
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int told;

/* What it says goes to our own output, where the walker looks for the secret. */
static void start(const char *name, const char *value, char *const *argv)
{
	pid_t child = fork();

	if (child == 0) {
		char entry[512];
		snprintf(entry, sizeof entry, "%s=%s", name, value);
		dup2(2, 1);
		execve(argv[0], argv, (char *[]){ entry, "LD_DEBUG=all", NULL });
		_exit(127);
	}
	waitpid(child, NULL, 0);
}

int main(void)
{
	static const char *const readers[] = { "LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH", "GCONV_PATH", "LOCPATH", "NLSPATH" };
	static const char *const writers[] = { "LD_DEBUG_OUTPUT", "LD_PROFILE_OUTPUT", "MALLOC_TRACE", "GMON_OUT_PREFIX" };
	char *const program[] = { "/usr/bin/true", NULL };
	glob_t loaders, made;

	if (freopen("said", "w", stderr) == NULL)
		return 1;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++)
		start(readers[i], "@SECRET_FILE@", program);
	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		start(writers[i], "@OPEN_FOLDER@/made", program);
	if (glob("@OPEN_FOLDER@/made*", 0, NULL, &made) == 0)
		told += printf("%s was written\n", made.gl_pathv[0]);
	glob("/lib*/ld-linux*.so.*", 0, NULL, &loaders);
	for (size_t i = 0; i < loaders.gl_pathc; i++) {
		char *const secret[] = { loaders.gl_pathv[i], "@SECRET_FILE@", NULL };
		char *const set_uid[] = { loaders.gl_pathv[i], "--preload", "@OPEN_FILE@", "/usr/bin/su", "--version", NULL };
		start("LD_VERBOSE", "1", secret);
		start("LD_SHOW_AUXV", "1", set_uid);
	}
	/* The loader tells of a file that it could read and did not like otherwise than of one it could not open. */
	char line[1024];
	FILE *said = fopen("said", "r");
	while (said != NULL && fgets(line, sizeof line, said) != NULL)
		if (strstr(line, "invalid ELF header") != NULL || strstr(line, "file too short") != NULL)
			told += printf("%s", line);
	if (told == 0)
		puts("refused");
	return 0;
}
