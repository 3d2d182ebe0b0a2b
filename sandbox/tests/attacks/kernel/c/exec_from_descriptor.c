/*
Tries: to shake the sandbox off by executing: by descriptor, from a deleted file, from memory, by an interpreter line, and files outside.
Must: ok
Layer: no_new_privs, seccomp and Landlock outlive execve; seccomp (memfd_create)
*/
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;
static int told;

/* The copy of ourselves that has got somewhere: is it still inside? */
static int is_free(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || open("@SECRET_FILE@", O_RDONLY) >= 0 || getppid() == 1;
}

/* By reading and writing: sendfile is refused. */
static int copies(int from, int to, off_t size)
{
	char block[65536];
	ssize_t len;

	for (; (len = read(from, block, sizeof block)) > 0; size -= len)
		if (write(to, block, (size_t)len) != len)
			return 0;
	return len == 0 && size == 0;
}

static void try(const char *what, int fd, const char *path, int flags)
{
	char *argv[] = { "copy", "inside", NULL };
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		syscall(SYS_execveat, fd, path, argv, environ, flags);
		_exit(errno == ETXTBSY || errno == EACCES || errno == ENOENT || errno == EBADF ? 0 : errno == ENOEXEC ? 78 : 0);
	}
	waitpid(child, &status, 0);
	if (status != 0)
		told += printf("%s: status %x\n", what, status);
}

int main(int argc, char **argv)
{
	struct stat st;
	char path[64];

	if (argc > 1 && strcmp(argv[1], "inside") == 0)
		return is_free() ? 77 : 0;
	int own = open("/proc/self/exe", O_RDONLY), copy = open("copy", O_RDWR | O_CREAT, 0755);
	if (own < 0 || copy < 0 || fstat(own, &st) != 0 || !copies(own, copy, st.st_size))
		return puts("no copy") < 0;
	close(copy);
	copy = open("copy", O_RDONLY);
	try("own", own, "", AT_EMPTY_PATH);
	try("copy", AT_FDCWD, "./copy", 0);
	unlink("copy");
	try("deleted", copy, "", AT_EMPTY_PATH);
	snprintf(path, sizeof path, "/proc/self/fd/%d", copy);
	try("through /proc", AT_FDCWD, path, 0);
	int memory = memfd_create("memory", 0);
	if (memory >= 0 || errno != EPERM)
		told += printf("memfd_create: %s\n", strerror(errno));
	if (memory >= 0)
		try("memory", memory, "", AT_EMPTY_PATH);
	/* A descriptor that only names a file does not make it executable. */
	try("secret", open("@SECRET_FILE@", O_PATH), "", AT_EMPTY_PATH);
	int script = open("script", O_WRONLY | O_CREAT, 0755);
	dprintf(script, "#!@OPEN_FILE@\n");
	close(script);
	try("interpreter", AT_FDCWD, "./script", 0);
	if (told == 0)
		puts("refused");
	return 0;
}
