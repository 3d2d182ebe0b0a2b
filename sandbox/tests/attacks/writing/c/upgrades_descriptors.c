// Tries: to write what was opened for reading: its input, its own executable and source, the toolchain, by reopening, mapping and remapping.
// Must: ok
// Layer: Landlock (a second opening is judged anew); the kernel (a running file is busy)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int won, seen;

static void judge(const char *how, const char *path, int done)
{
	if (done || (errno != EACCES && errno != EPERM && errno != EXDEV && errno != ETXTBSY && errno != EROFS))
		won |= printf("%s %s: %s\n", how, path, done ? "done" : strerror(errno));
}

int main(int argc, char **argv)
{
	char *build = dirname(strdup(argv[0])), *source;

	if (asprintf(&source, "%s/main.c", build) < 0)
		return 1;
	const char *const paths[] = { "/dev/stdin", "/proc/self/exe", argv[0], source, "../in", "/usr/bin/python3", "/usr/bin/gcc", "/etc/ld.so.cache", "/proc/self/maps", "/proc/self/status" };
	const int flags[] = { O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_WRONLY | O_APPEND };
	char link_path[64], name[4096];

	(void)argc;
	if (close(open("own", O_WRONLY | O_CREAT, 0600)) != 0)
		return 1;
	for (unsigned i = 0; i < sizeof paths / sizeof *paths; i++) {
		const char *path = paths[i];
		int fd = open(path, O_RDONLY);
		if (fd < 0)
			continue;
		seen++;
		snprintf(link_path, sizeof link_path, "/proc/self/fd/%d", fd);
		for (unsigned f = 0; f < sizeof flags / sizeof *flags; f++) {
			judge("open", path, open(path, flags[f]) >= 0);
			judge("reopen", path, open(link_path, flags[f]) >= 0);
		}
		judge("truncate", path, truncate(link_path, 0) == 0);
		void *map = mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0);
		if (map != MAP_FAILED)
			judge("remap for writing", path, mprotect(map, 4096, PROT_READ | PROT_WRITE) == 0);
		if (strncmp(path, "/proc/self/", 11) != 0 || strstr(path, "exe") != NULL)
			judge("map", path, mmap(NULL, 4096, PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED);
		ssize_t len = readlink(link_path, name, sizeof name - 1);
		name[len < 0 ? 0 : len] = '\0';
		if (strncmp(name, "/proc/", 6) != 0) {
			judge("unlink", name, unlink(name) == 0);
			judge("replace", name, rename("own", name) == 0);
			judge("link", name, link(name, "hard") == 0);
		}
		close(fd);
	}
	if (!won)
		puts(seen > 4 ? "refused" : "few were tried");
	return 0;
}
