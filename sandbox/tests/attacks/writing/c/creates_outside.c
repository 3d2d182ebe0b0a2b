// Tries: to make files, folders, links, pipes and files without a name in every folder but its own.
// Must: ok
// Layer: Landlock (writing only below the scratch folder); seccomp (files without a name)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static int won, refused;
static int is_of_system;	/* the folder: a container may have it read-only */
static char folder[4096], path[5000];

static void judge_by(int refusal, const char *how, long result)
{
	int is_other_refusal = refusal == EACCES && (errno == EPERM || errno == EXDEV || (is_of_system && errno == EROFS));

	if (result >= 0 || (errno != refusal && !is_other_refusal))
		won |= printf("%s %s: %s\n", how, path, result >= 0 ? "done" : strerror(errno));
	else
		refused++;
}

static void judge(const char *how, long result)
{
	judge_by(EACCES, how, result);
}

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0]));
	const char *const folders[] = { "@OPEN_FOLDER@", "/dev/shm", "/dev/mqueue", "..", "../..", "../../..", build, "../../lane-1", "@SCRATCH_ROOT@",
		"@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_SCRATCH@/..", "@NEIGHBOUR_BUILD@", "/tmp", "/var/tmp", "/run/lock", "/", "/dev", "/etc", "/usr/local/bin" };
	const unsigned first_of_system = 12;
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int pair[2];

	(void)argc;
	if (close(open("own", O_WRONLY | O_CREAT, 0666)) != 0 || mkdir("folder", 0777) != 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
		return 1;
	for (unsigned i = 0; i < 2 * sizeof folders / sizeof *folders; i++) {
		struct stat st;
		is_of_system = i / 2 >= first_of_system;
		/* once by name, once by the long way round */
		snprintf(folder, sizeof folder, "%s%s", i % 2 && folders[i / 2][0] == '/' ? "/proc/self/root" : i % 2 ? "/proc/self/cwd/" : "", folders[i / 2]);
		if (stat(folder, &st) != 0)
			continue;
		snprintf(path, sizeof path, "%s/@MARKER@", folder);
		judge("open", open(path, O_WRONLY | O_CREAT, 0666));
		judge("open exclusively", open(path, O_RDONLY | O_CREAT | O_EXCL, 0666));
		judge("creat", creat(path, 0666));
		judge("mkdir", mkdir(path, 0777));
		judge("symlink", symlink("/", path));
		judge("link", link("own", path));
		judge("mkfifo", mkfifo(path, 0666));
		judge("mknod", mknod(path, S_IFREG | 0666, 0));
		judge("whiteout", mknod(path, S_IFCHR, 0));	/* the one device that needs no privilege */
		judge("mknod socket", mknod(path, S_IFSOCK | 0666, 0));
		judge("rename", rename("own", path));
		judge("rename folder", rename("folder", path));
		judge("rename exclusively", renameat2(AT_FDCWD, "own", AT_FDCWD, path, RENAME_NOREPLACE));
		strncpy(address.sun_path, path, sizeof address.sun_path - 1);
		judge("bind", bind(pair[0], (struct sockaddr *)&address, sizeof address));
		judge_by(EOPNOTSUPP, "nameless", open(folder, O_TMPFILE | O_RDWR, 0666));
		int fd = open(folder, O_PATH | O_DIRECTORY);
		if (fd < 0)
			continue;
		judge("relative", openat(fd, "@MARKER@", O_WRONLY | O_CREAT, 0666));
		judge("relative mkdir", mkdirat(fd, "@MARKER@", 0777));
		if (fchdir(fd) == 0)
			judge("after fchdir", open("@MARKER@", O_WRONLY | O_CREAT, 0666));
		if (chdir(getenv("HOME")) != 0)
			return 1;
		close(fd);
	}
	if (!won)
		puts(refused > 50 ? "refused" : "few were tried");
	return 0;
}
