/*
 * mkstemp, mkdtemp, tmpfile and tmpnam make temporary files in /tmp, and a folder that all runs share would let them talk to each other.
 * These versions make them in the run's own folder, and every function of libc finds a name in /tmp that one of them returned there,
 * in this process and in those that it starts. Every other name in /tmp is refused, as in all other folders.
 * The file is long because libc has many functions that take a path, and each needs a wrapper.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#define NAMED "/tmp"
#define OWN "/.tmp"
#define PAGE_BYTES 4096UL
enum { NAMED_LENGTH = sizeof NAMED - 1 };

static char folder[PATH_MAX];
static size_t folder_length;

/* If the service and its folders are in /tmp themselves, paths below these folders, such as /tmp/x and /tmp/y, are not redirected. */
static char service[2][PATH_MAX];
static size_t service_length[2];

static void spare(int which, const char *path)
{
	if (strncmp(path, NAMED "/", NAMED_LENGTH + 1) == 0 && strlen(path) < PATH_MAX) {
		service_length[which] = NAMED_LENGTH + 1 + strcspn(path + NAMED_LENGTH + 1, "/");
		strcpy(service[which], path);
	}
}

__attribute__((constructor)) static void remember_folders(void)
{
	const char *path = getenv("TMPDIR");
	Dl_info here;

	if (path == NULL || strlen(path) + sizeof OWN >= sizeof folder)
		return;
	folder_length = (size_t)sprintf(folder, "%s" OWN, path);
	spare(0, path);
	if (dladdr(service, &here) != 0)
		spare(1, here.dli_fname);
}

static bool is_below(const char *path, const char *above, size_t length)
{
	return length > 0 && strncmp(path, above, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

/* Whether a path is in /tmp, and its name in our folder if it is. */
static bool is_named(const char *path, char buffer[PATH_MAX])
{
	/* An invalid address is left for the kernel to refuse. */
	if ((uintptr_t)path < PAGE_BYTES || (uintptr_t)path > -PAGE_BYTES || folder_length == 0 || !is_below(path, NAMED, NAMED_LENGTH) || path[NAMED_LENGTH] == '\0' ||
	    is_below(path, service[0], service_length[0]) || is_below(path, service[1], service_length[1]) ||
	    folder_length + strlen(path + NAMED_LENGTH) >= PATH_MAX)
		return false;
	memcpy(buffer, folder, folder_length);
	strcpy(buffer + folder_length, path + NAMED_LENGTH);
	return true;
}

/* The path itself; or, if it is or is below something that was made here, the real path of that. */
static const char *own(const char *path, char buffer[PATH_MAX])
{
	if (!is_named(path, buffer))
		return path;
	int error = errno;
	char *rest = buffer + folder_length + 1 + strcspn(buffer + folder_length + 1, "/"), end = *rest;
	*rest = '\0';
	bool made = syscall(SYS_faccessat, AT_FDCWD, buffer, F_OK) == 0;
	*rest = end;
	errno = error;
	return made ? buffer : path;
}

/* The path at which a file with such a name is made. */
static const char *to_make(const char *path, char buffer[PATH_MAX])
{
	if (!is_named(path, buffer))
		return path;
	int error = errno;
	syscall(SYS_mkdirat, AT_FDCWD, folder, 0700);
	errno = error;
	return buffer;
}

#define NEXT(name) \
	({ static __typeof__(&name) next; if (next == NULL) next = (__typeof__(&name))dlsym(RTLD_NEXT, #name); next; })

/* P and Q stand for the first path and the second path. */
#define WRAP(type, name, parameters, ...) \
	type name parameters { char p_[PATH_MAX]; (void)p_; return NEXT(name)(__VA_ARGS__); }
#define WRAP_TWO(type, name, parameters, ...) \
	type name parameters { char p_[PATH_MAX], q_[PATH_MAX]; return NEXT(name)(__VA_ARGS__); }
#define P own(path, p_)
#define Q own(other, q_)

/* The mode is present if a file may be made. If it is not, the value that is read is passed on and never used. */
#define WRAP_OPEN(name, parameters, ...) \
	int name parameters { \
		char p_[PATH_MAX]; \
		va_list args; \
		va_start(args, flags); \
		mode_t mode = va_arg(args, mode_t); \
		va_end(args); \
		return NEXT(name)(__VA_ARGS__); \
	}
WRAP_OPEN(open, (const char *path, int flags, ...), P, flags, mode)
WRAP_OPEN(open64, (const char *path, int flags, ...), P, flags, mode)
WRAP_OPEN(openat, (int at, const char *path, int flags, ...), at, P, flags, mode)
WRAP_OPEN(openat64, (int at, const char *path, int flags, ...), at, P, flags, mode)
int __open_2(const char *path, int flags);
int __open64_2(const char *path, int flags);
int __openat_2(int at, const char *path, int flags);
int __openat64_2(int at, const char *path, int flags);
WRAP(int, __open_2, (const char *path, int flags), P, flags)
WRAP(int, __open64_2, (const char *path, int flags), P, flags)
WRAP(int, __openat_2, (int at, const char *path, int flags), at, P, flags)
WRAP(int, __openat64_2, (int at, const char *path, int flags), at, P, flags)
WRAP(int, creat, (const char *path, mode_t mode), P, mode)
WRAP(int, creat64, (const char *path, mode_t mode), P, mode)
WRAP(FILE *, fopen, (const char *path, const char *mode), P, mode)
WRAP(FILE *, fopen64, (const char *path, const char *mode), P, mode)
WRAP(FILE *, freopen, (const char *path, const char *mode, FILE *file), P, mode, file)
WRAP(FILE *, freopen64, (const char *path, const char *mode, FILE *file), P, mode, file)
WRAP(DIR *, opendir, (const char *path), P)
WRAP(int, scandir, (const char *path, struct dirent ***list, int (*filter)(const struct dirent *),
	int (*compare)(const struct dirent **, const struct dirent **)), P, list, filter, compare)
WRAP(int, scandir64, (const char *path, struct dirent64 ***list, int (*filter)(const struct dirent64 *),
	int (*compare)(const struct dirent64 **, const struct dirent64 **)), P, list, filter, compare)

WRAP(int, stat, (const char *path, struct stat *st), P, st)
WRAP(int, stat64, (const char *path, struct stat64 *st), P, st)
WRAP(int, lstat, (const char *path, struct stat *st), P, st)
WRAP(int, lstat64, (const char *path, struct stat64 *st), P, st)
WRAP(int, fstatat, (int at, const char *path, struct stat *st, int flags), at, P, st, flags)
WRAP(int, fstatat64, (int at, const char *path, struct stat64 *st, int flags), at, P, st, flags)
WRAP(int, statx, (int at, const char *path, int flags, unsigned mask, struct statx *st), at, P, flags, mask, st)
/* The names of these functions before glibc 2.33, which Node calls. Only one version is ever passed. */
#define OLD(name, parameters, call) int name parameters; int name parameters { (void)version; return call; }
OLD(__xstat, (int version, const char *path, struct stat *st), stat(path, st))
OLD(__xstat64, (int version, const char *path, struct stat64 *st), stat64(path, st))
OLD(__lxstat, (int version, const char *path, struct stat *st), lstat(path, st))
OLD(__lxstat64, (int version, const char *path, struct stat64 *st), lstat64(path, st))
OLD(__fxstatat, (int version, int at, const char *path, struct stat *st, int flags), fstatat(at, path, st, flags))
OLD(__fxstatat64, (int version, int at, const char *path, struct stat64 *st, int flags), fstatat64(at, path, st, flags))
WRAP(int, access, (const char *path, int mode), P, mode)
WRAP(int, eaccess, (const char *path, int mode), P, mode)
WRAP(int, euidaccess, (const char *path, int mode), P, mode)
WRAP(int, faccessat, (int at, const char *path, int mode, int flags), at, P, mode, flags)
WRAP(ssize_t, readlink, (const char *path, char *target, size_t size), P, target, size)
WRAP(ssize_t, readlinkat, (int at, const char *path, char *target, size_t size), at, P, target, size)
WRAP(char *, realpath, (const char *path, char *resolved), P, resolved)
char *__realpath_chk(const char *path, char *resolved, size_t size);
WRAP(char *, __realpath_chk, (const char *path, char *resolved, size_t size), P, resolved, size)
WRAP(char *, canonicalize_file_name, (const char *path), P)

WRAP(int, mkdir, (const char *path, mode_t mode), P, mode)
WRAP(int, mkdirat, (int at, const char *path, mode_t mode), at, P, mode)
WRAP(int, mkfifo, (const char *path, mode_t mode), P, mode)
WRAP(int, rmdir, (const char *path), P)
WRAP(int, unlink, (const char *path), P)
WRAP(int, unlinkat, (int at, const char *path, int flags), at, P, flags)
WRAP(int, remove, (const char *path), P)
WRAP(int, chdir, (const char *path), P)
WRAP(int, chmod, (const char *path, mode_t mode), P, mode)
WRAP(int, fchmodat, (int at, const char *path, mode_t mode, int flags), at, P, mode, flags)
WRAP(int, truncate, (const char *path, off_t length), P, length)
WRAP(int, truncate64, (const char *path, off64_t length), P, length)
WRAP(int, utime, (const char *path, const struct utimbuf *times), P, times)
WRAP(int, utimes, (const char *path, const struct timeval times[2]), P, times)
WRAP(int, utimensat, (int at, const char *path, const struct timespec times[2], int flags), at, P, times, flags)
WRAP(ssize_t, listxattr, (const char *path, char *list, size_t size), P, list, size)
WRAP(ssize_t, llistxattr, (const char *path, char *list, size_t size), P, list, size)
WRAP(ssize_t, getxattr, (const char *path, const char *name, void *value, size_t size), P, name, value, size)
WRAP(ssize_t, lgetxattr, (const char *path, const char *name, void *value, size_t size), P, name, value, size)
WRAP(int, setxattr, (const char *path, const char *name, const void *value, size_t size, int flags), P, name, value, size, flags)
WRAP(int, lsetxattr, (const char *path, const char *name, const void *value, size_t size, int flags), P, name, value, size, flags)
WRAP_TWO(int, rename, (const char *path, const char *other), P, Q)
WRAP_TWO(int, renameat, (int at, const char *path, int to, const char *other), at, P, to, Q)
WRAP_TWO(int, renameat2, (int at, const char *path, int to, const char *other, unsigned flags), at, P, to, Q, flags)
WRAP_TWO(int, link, (const char *path, const char *other), P, Q)
WRAP_TWO(int, linkat, (int at, const char *path, int to, const char *other, int flags), at, P, to, Q, flags)
WRAP_TWO(int, symlink, (const char *path, const char *other), P, Q)
WRAP_TWO(int, symlinkat, (const char *path, int to, const char *other), P, to, Q)

WRAP(int, execve, (const char *path, char *const argv[], char *const envp[]), P, argv, envp)
WRAP(int, execv, (const char *path, char *const argv[]), P, argv)
WRAP(int, execvp, (const char *path, char *const argv[]), P, argv)
WRAP(int, posix_spawn, (pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
	char *const argv[], char *const envp[]), pid, P, actions, attributes, argv, envp)
WRAP(int, posix_spawnp, (pid_t *pid, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
	char *const argv[], char *const envp[]), pid, P, actions, attributes, argv, envp)

/* The chosen name is written into the program's template. */
#define WRAP_TEMPLATE(type, name, parameters, ...) \
	type name parameters { \
		char p_[PATH_MAX], *path = (char *)to_make(template, p_); \
		type result = NEXT(name)(__VA_ARGS__); \
		if (path != template) \
			strcpy(template + NAMED_LENGTH, path + folder_length); \
		return result; \
	}
WRAP_TEMPLATE(int, mkstemp, (char *template), path)
WRAP_TEMPLATE(int, mkstemp64, (char *template), path)
WRAP_TEMPLATE(int, mkostemp, (char *template, int flags), path, flags)
WRAP_TEMPLATE(int, mkostemp64, (char *template, int flags), path, flags)
WRAP_TEMPLATE(int, mkstemps, (char *template, int suffix), path, suffix)
WRAP_TEMPLATE(int, mkstemps64, (char *template, int suffix), path, suffix)
WRAP_TEMPLATE(int, mkostemps, (char *template, int suffix, int flags), path, suffix, flags)
WRAP_TEMPLATE(int, mkostemps64, (char *template, int suffix, int flags), path, suffix, flags)

char *mkdtemp(char *template)
{
	char buffer[PATH_MAX];
	const char *path = to_make(template, buffer);

	if (path == template)
		return NEXT(mkdtemp)(template);
	if (NEXT(mkdtemp)(buffer) == NULL)
		return NULL;
	strcpy(template + NAMED_LENGTH, buffer + folder_length);
	return template;
}

FILE *tmpfile(void)
{
	char template[] = NAMED "/tmpfXXXXXX";
	int fd = mkstemp(template);

	if (fd < 0)
		return NULL;
	unlink(template);
	return fdopen(fd, "w+");
}

FILE *tmpfile64(void)
{
	return tmpfile();
}

/* In the working directory, which is the run's own: a name in /tmp would be refused when the file is made. */
char *tmpnam(char name[L_tmpnam])
{
	static char ours[L_tmpnam];
	static atomic_uint count;
	char *result = name == NULL ? ours : name;

	snprintf(result, L_tmpnam, ".tmp-%x-%x", (unsigned)getpid(), atomic_fetch_add(&count, 1));
	return result;
}

/* libuv calls statx by its number. */
long syscall(long number, ...)
{
	long a[6];
	char p_[PATH_MAX];
	va_list args;

	va_start(args, number);
	for (int i = 0; i < 6; i++)
		a[i] = va_arg(args, long);
	va_end(args);
	if (number == SYS_statx)
		a[1] = (long)own((const char *)a[1], p_);
	return NEXT(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}
