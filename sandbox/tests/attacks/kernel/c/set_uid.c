/*
Tries: to gain privileges from the set-uid programs of the system. The loader tells of itself when, and only when, there are none to gain.
Must: ok
Layer: no_new_privs
*/
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const programs[] = {
	"/usr/bin/su", "/usr/bin/mount", "/usr/bin/umount", "/usr/bin/passwd", "/usr/bin/chsh", "/usr/bin/chfn",
	"/usr/bin/gpasswd", "/usr/bin/sudo", "/usr/bin/pkexec", "/usr/bin/fusermount3", "/usr/bin/chage",
};

/* Whether it starts as somebody else: a program in secure mode ignores LD_SHOW_AUXV. */
static int gains(const char *program)
{
	char text[8192] = "";
	size_t len = 0;
	int ends[2];

	if (pipe(ends) != 0)
		return 1;
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], 1);
		close(ends[0]);
		close(ends[1]);
		close(0);	/* none of them gets an answer to what it may ask */
		alarm(1);
		execle(program, program, "--version", (char *)NULL, (char *[]){ "LD_SHOW_AUXV=1", NULL });
		_exit(127);
	}
	close(ends[1]);
	for (ssize_t got; (got = read(ends[0], text + len, sizeof text - 1 - len)) > 0;)
		len += (size_t)got;
	close(ends[0]);
	waitpid(child, NULL, 0);
	const char *secure = strstr(text, "AT_SECURE:");
	return secure == NULL || strspn(secure + 10, " ") == 0 || strchr(secure, '0') == NULL ||
	       secure[10 + strspn(secure + 10, " ")] != '0';
}

int main(void)
{
	int told = 0;
	struct stat st;

	for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
		if (stat(programs[i], &st) == 0 && (st.st_mode & (S_ISUID | S_ISGID)) && gains(programs[i]))
			told += printf("%s runs with privileges\n", programs[i]);
	if (setuid(0) == 0 || setgid(0) == 0 || setresuid(-1, 0, -1) == 0 || seteuid(0) == 0)
		told += printf("the uid was changed\n");
	if (told == 0)
		puts("refused");
	return 0;
}
