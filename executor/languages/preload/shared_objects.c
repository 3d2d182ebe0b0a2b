/*
 * POSIX named semaphores and shared memory are in /dev/shm, which all programs of a machine share, so a run cannot use it.
 * These functions keep them in the run's own working folder, where they have the same limits as all its files and are removed with it. Preloaded into
 * Python, whose multiprocessing needs them; linked to C and C++ programs that name one of them, and only then.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

static char folder[PATH_MAX];

/* Before the program can change its environment. */
__attribute__((constructor)) static void remember_folder(void)
{
	const char *path = getenv("TMPDIR");

	snprintf(folder, sizeof folder, "%s", path == NULL ? "." : path);
}

/* As in shm_overview(7): a name is one component, with or without a leading slash. 0, or -1 and errno. */
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

/*
 * All semaphores of a run are in one file, which is never deleted: a deleted file that is still mapped counts as a large one,
 * because the launcher cannot see its length. A name is a file with a number, the place of its semaphore.
 */
enum { SEMAPHORES_MAX = 32768 };
static struct pool { atomic_uint used; sem_t items[SEMAPHORES_MAX]; } *pool;

static int open_pool(void)
{
	char path[PATH_MAX];

	if (pool != NULL)
		return 0;
	if (path_of(".semaphores", "-", path) != 0)
		return -1;
	int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return -1;
	void *mapped = ftruncate(fd, sizeof *pool) != 0 ? MAP_FAILED : mmap(NULL, sizeof *pool, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	int error = errno;
	close(fd);
	errno = error;
	if (mapped == MAP_FAILED)
		return -1;
	pool = mapped;
	return 0;
}

static sem_t *find(const char *path)
{
	unsigned place = SEMAPHORES_MAX;
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);

	if (fd < 0)
		return SEM_FAILED;
	if (read(fd, &place, sizeof place) != (ssize_t)sizeof place || place >= SEMAPHORES_MAX) {
		place = SEMAPHORES_MAX;
		errno = EINVAL;
	}
	int error = errno;
	close(fd);
	errno = error;
	return place == SEMAPHORES_MAX ? SEM_FAILED : &pool->items[place];
}

/* Complete before it gets its name: a process that opens it finds it initialised. A place is used once. */
static sem_t *create(const char *path, unsigned value)
{
	char draft[PATH_MAX];
	unsigned place = atomic_fetch_add(&pool->used, 1);

	if (place >= SEMAPHORES_MAX) {
		errno = ENOSPC;
		return SEM_FAILED;
	}
	if (sem_init(&pool->items[place], 1, value) != 0 || path_of(".sem.", "XXXXXX", draft) != 0)
		return SEM_FAILED;
	int fd = mkostemp(draft, O_CLOEXEC);
	if (fd < 0)
		return SEM_FAILED;
	bool made = write(fd, &place, sizeof place) == (ssize_t)sizeof place && link(draft, path) == 0;
	int error = errno;
	unlink(draft);
	close(fd);
	errno = error;
	return made ? &pool->items[place] : SEM_FAILED;
}

sem_t *sem_open(const char *name, int flags, ...)
{
	char path[PATH_MAX];

	if (path_of(".sem-", name, path) != 0 || open_pool() != 0)
		return SEM_FAILED;
	if ((flags & O_CREAT) == 0)
		return find(path);
	va_list args;
	va_start(args, flags);
	(void)va_arg(args, mode_t);	/* there is only one user, which owns it */
	unsigned value = va_arg(args, unsigned);
	va_end(args);
	for (;;) {
		sem_t *sem = create(path, value);
		if (sem != SEM_FAILED || errno != EEXIST || (flags & O_EXCL))
			return sem;
		sem = find(path);
		if (sem != SEM_FAILED || errno != ENOENT)	/* it may have been unlinked in the meantime */
			return sem;
	}
}

/* Its place is not reused: other processes may have it open. */
int sem_close(sem_t *sem)
{
	if (pool != NULL && sem >= pool->items && sem < pool->items + SEMAPHORES_MAX)
		return 0;
	errno = EINVAL;
	return -1;
}

int sem_unlink(const char *name)
{
	char path[PATH_MAX];

	return path_of(".sem-", name, path) != 0 ? -1 : unlink(path);
}

/* Python calls this before it puts shared memory into /dev/shm. The answer is that there is no room, so it uses its temporary folder. */
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
