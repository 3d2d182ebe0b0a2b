// Tries: to turn a descriptor that only names a file (O_PATH) into one that reads it.
// Must: ok
// Layer: Landlock (judges the file that is opened, whatever way leads there); seccomp (files by handle, openat2)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *const files[] = { "@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "@NEIGHBOUR_BUILD@/main.py", "/etc/passwd" };
static int won;

/* A file is a success; any error but a refusal is something this attack did not mean. */
static void judge_by(int refusal, const char *how, const char *file, int fd)
{
	char text[200];

	if (fd < 0 && (errno == refusal || (refusal == EACCES && errno == EPERM)))
		return;
	won = 1;
	if (fd < 0) {
		printf("%s %s: %s\n", how, file, strerror(errno));
		return;
	}
	ssize_t len = read(fd, text, sizeof text);
	printf("%s %s: %.*s\n", how, file, (int)(len < 0 ? 0 : len), text);
	close(fd);
}

static void judge(const char *how, const char *file, int fd)
{
	judge_by(EACCES, how, file, fd);
}

static int openat2_in(int folder, const char *name, unsigned long long resolve)
{
	struct open_how how = { .flags = O_RDONLY, .resolve = resolve };

	return (int)syscall(SYS_openat2, folder, name, &how, sizeof how);
}

int main(void)
{
	char link[64], folder[PATH_MAX];
	union { struct file_handle head; char bytes[128]; } handle;
	int mount;

	for (unsigned i = 0; i < sizeof files / sizeof *files; i++) {
		const char *file = files[i], *name = strrchr(file, '/') + 1;
		int path = open(file, O_PATH | O_CLOEXEC), root = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
		snprintf(folder, sizeof folder, "%.*s", (int)(name - file), file);
		int parent = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
		if (path < 0 || parent < 0 || root < 0)
			continue;	/* a folder above is closed even to a look */
		snprintf(link, sizeof link, "/proc/self/fd/%d", path);
		judge("reopened", file, open(link, O_RDONLY));
		snprintf(link, sizeof link, "/proc/thread-self/fd/%d", path);
		judge("reopened by thread-self", file, open(link, O_RDONLY | O_NONBLOCK));
		snprintf(link, sizeof link, "/dev/fd/%d", path);
		judge("reopened by /dev/fd", file, open(link, O_RDONLY));
		snprintf(link, sizeof link, "/proc/self/fd/%d/%s", parent, name);
		judge("below a reopened folder", file, open(link, O_RDONLY));
		judge("relative", file, openat(parent, name, O_RDONLY));
		judge_by(ENOSYS, "beneath", file, openat2_in(parent, name, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS));
		judge_by(ENOSYS, "as if root", file, openat2_in(parent, name, RESOLVE_IN_ROOT));
		judge_by(ENOSYS, "in root", file, openat2_in(root, file, RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS));
		judge("without atime", file, openat(parent, name, O_RDONLY | O_NOATIME));
		if (fchdir(parent) == 0)
			judge("after fchdir", file, open(name, O_RDONLY));
		judge("folder", file, openat(parent, ".", O_RDONLY | O_DIRECTORY));
		handle.head.handle_bytes = sizeof handle - sizeof handle.head;
		if (name_to_handle_at(path, "", &handle.head, &mount, AT_EMPTY_PATH) == 0) {
			printf("handle of %s\n", file);
			won = 1;
		}
		judge("by handle", file, open_by_handle_at(parent, &handle.head, O_RDONLY));
		if (sendfile(1, path, NULL, 4096) >= 0 || mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, path, 0) != MAP_FAILED)
			won = puts("data by O_PATH");
		close(path), close(parent), close(root);
	}
	if (!won)
		puts("refused");
	return 0;
}
