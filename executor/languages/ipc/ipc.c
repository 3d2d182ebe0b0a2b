/*
 * Named semaphores and shared memory of POSIX lie in /dev/shm, which all programs of a machine share, so a run cannot have that.
 * These keep them in the run's own working folder, under the same limits as all its files, and gone with it. Preloaded into
 * Python, whose multiprocessing needs them; linked to C and C++ programs that name one of them, and only then.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

static char folder[PATH_MAX];

/* Before the program can change its environment. */
__attribute__((constructor)) static void remember_folder(void)
{
	const char *path = getenv("TMPDIR");

	snprintf(folder, sizeof folder, "%s", path == NULL ? "." : path);
}

/* As shm_overview(7) has it: a name is one component, with a slash in front or without. 0, or -1 and errno. */
static int path_of(const char *kind, const char *name, char path[PATH_MAX])
{
	while (name[0] == '/')
		name++;
	if (name[0] == '\0' || strchr(name, '/') != NULL) {
		errno = EINVAL;
		return -1;
	}
	if (strlen(name) > NAME_MAX - strlen(kind) || snprintf(path, PATH_MAX, "%s/%s%s", folder, kind, name) >= PATH_MAX) {
		errno = ENAMETOOLONG;
		return -1;
	}
	return 0;
}

int shm_open(const char *name, int flags, mode_t mode)
{
	char path[PATH_MAX];

	return path_of(".shm-", name, path) != 0 ? -1 : open(path, flags | O_NOFOLLOW | O_CLOEXEC, mode);
}

int shm_unlink(const char *name)
{
	char path[PATH_MAX];

	return path_of(".shm-", name, path) != 0 ? -1 : unlink(path);
}

static sem_t *map(int fd)
{
	struct stat st;
	void *sem = MAP_FAILED;

	if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size == (off_t)sizeof(sem_t))
		sem = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	else if (fd >= 0)
		errno = EINVAL;
	int error = errno;
	if (fd >= 0)
		close(fd);
	errno = error;
	return sem == MAP_FAILED ? SEM_FAILED : sem;
}

/* Complete before it has its name: whoever opens it finds it initialised. */
static sem_t *create(const char *path, mode_t mode, unsigned value)
{
	char draft[PATH_MAX];
	sem_t first;

	if (sem_init(&first, 1, value) != 0)
		return SEM_FAILED;
	if (snprintf(draft, sizeof draft, "%s/.sem.XXXXXX", folder) >= (int)sizeof draft) {
		errno = ENAMETOOLONG;
		return SEM_FAILED;
	}
	int fd = mkostemp(draft, O_CLOEXEC);
	if (fd < 0)
		return SEM_FAILED;
	bool made = write(fd, &first, sizeof first) == (ssize_t)sizeof first && link(draft, path) == 0;
	int error = errno;
	unlink(draft);
	(void)mode;	/* the only user there is owns it */
	errno = error;
	if (made)
		return map(fd);
	close(fd);
	errno = error;
	return SEM_FAILED;
}

sem_t *sem_open(const char *name, int flags, ...)
{
	char path[PATH_MAX];

	if (path_of(".sem-", name, path) != 0)
		return SEM_FAILED;
	if ((flags & O_CREAT) == 0)
		return map(open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC));
	va_list args;
	va_start(args, flags);
	mode_t mode = va_arg(args, mode_t);
	unsigned value = va_arg(args, unsigned);
	va_end(args);
	for (;;) {
		sem_t *sem = create(path, mode, value);
		if (sem != SEM_FAILED || errno != EEXIST || (flags & O_EXCL))
			return sem;
		sem = map(open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC));
		if (sem != SEM_FAILED || errno != ENOENT)	/* it may have been unlinked meanwhile */
			return sem;
	}
}

int sem_close(sem_t *sem)
{
	return munmap(sem, sizeof *sem);
}

int sem_unlink(const char *name)
{
	char path[PATH_MAX];

	return path_of(".sem-", name, path) != 0 ? -1 : unlink(path);
}

/* What Python asks before it puts shared memory into /dev/shm by itself: there is no room. It takes its temporary folder then. */
#define NO_ROOM_IN_DEV_SHM(name, type) \
	int name(const char *path, type *disk) \
	{ \
		int (*next)(const char *, type *) = (int (*)(const char *, type *))dlsym(RTLD_NEXT, #name); \
		int result = next(path, disk); \
		if (result == 0 && strcmp(path, "/dev/shm") == 0) \
			disk->f_bavail = 0; \
		return result; \
	}
NO_ROOM_IN_DEV_SHM(statvfs, struct statvfs)
NO_ROOM_IN_DEV_SHM(statvfs64, struct statvfs64)
