/*
 * Theory of operation
 *
 * Landlock restricts neither modes nor times, and programs may have the uid of the service. So these calls wait for the
 * launcher (filter.c, notify.c), which takes four steps with each:
 *
 *   read     the path and the times, from the memory of the caller, once. What another thread writes there later has no effect.
 *   find     the object, and hold it by a descriptor. A descriptor of the caller is opened through /proc/<tid>/fd. A path is walked
 *            here, one name at a time, from the working directory or the folder that it is relative to; the kernel follows
 *            no link for us. A name that leads out of the scratch folder ends the walk.
 *   judge    what is held (judge_object). Whatever was swapped in the meantime, by rename, by link or by dup2, only an object of
 *            the run's own uid that is in the scratch folder now is changed. The run cannot change its owner
 *            or move it out: seccomp refuses chown, and Landlock refuses renames and links across the folder's border.
 *   change   that same object, by our descriptor.
 *
 * The call is answered, never continued. Between reading and judging, the launcher asks the kernel whether the caller still waits:
 * its pid could have been reused by another process.
 *
 * All this is one file, because each step relies on what the one before it holds: the safety argument above covers them together.
 */
#define _GNU_SOURCE
#include "attributes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utime.h>

#include "become.h"

/*
 * The kernel's own limit on links in one path, and more names than a path without links can have: walking the names of many long
 * links would take a third of a second, during which the run is not supervised. "." does not count: it takes no step.
 */
enum { LINKS_MAX = 40, NAMES_MAX = PATH_MAX / 2, PERMISSIONS = 0777, NONE = -1 };

/* The layout of times in the memory of the caller. */
enum form { NO_TIMES, TIMESPECS, TIMEVALS, SECONDS };

/* The position of each argument of a call. */
static const struct call { int nr, at, path, mode, times, flags; enum form form; } calls[] = {
	{ SYS_fchmod, .at = 0, .path = NONE, .mode = 1, .times = NONE, .flags = NONE, NO_TIMES },
	{ SYS_fchmodat, .at = 0, .path = 1, .mode = 2, .times = NONE, .flags = NONE, NO_TIMES },
	{ 452 /* fchmodat2 */, .at = 0, .path = 1, .mode = 2, .times = NONE, .flags = 3, NO_TIMES },
	{ SYS_utimensat, .at = 0, .path = 1, .mode = NONE, .times = 2, .flags = 3, TIMESPECS },
#ifdef SYS_chmod
	{ SYS_chmod, .at = NONE, .path = 0, .mode = 1, .times = NONE, .flags = NONE, NO_TIMES },
	{ SYS_utime, .at = NONE, .path = 0, .mode = NONE, .times = 1, .flags = NONE, SECONDS },
	{ SYS_utimes, .at = NONE, .path = 0, .mode = NONE, .times = 1, .flags = NONE, TIMEVALS },
	{ SYS_futimesat, .at = 0, .path = 1, .mode = NONE, .times = 2, .flags = NONE, TIMEVALS },
#endif
};

/* The arguments of one call, copied: none points into the caller's memory. */
struct asked {
	pid_t tid;
	int at, flags;
	bool by_descriptor, has_times;
	const struct call *call;
	mode_t mode;
	struct timespec times[2];
	char path[PATH_MAX];
};

static const struct call *find_call(int nr)
{
	for (size_t i = 0; i < ARRAY_LEN(calls); i++)
		if (calls[i].nr == nr)
			return &calls[i];
	return NULL;
}

bool is_attribute_call(int nr)
{
	return find_call(nr) != NULL;
}

/* The path behind one of our descriptors. False where it has no path, or one that is too long. */
static bool path_of(int fd, char path[PATH_MAX])
{
	char link[64];

	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t len = readlink(link, path, PATH_MAX - 1);
	path[len < 0 ? 0 : len] = '\0';
	return len > 0;
}

int place_open(struct place *place, int folder, const char *name)
{
	place->folder = folder;
	place->name = name;
	place->changed = false;
	return path_of(folder, place->path) ? fstat(folder, &place->st) : -1;
}

/* The rest of a path that begins with the folder, or NULL. */
static const char *behind(const char *path, const char *folder)
{
	size_t len = strlen(folder);

	return len > 0 && strncmp(path, folder, len) == 0 && (path[len] == '/' || path[len] == '\0') ? path + len : NULL;
}

static const char *behind_place(const struct place *place, const char *path)
{
	const char *rest = behind(path, place->path);

	return rest != NULL ? rest : behind(path, place->name);
}

static bool is_folder(const struct place *place, const struct stat *st)
{
	return st->st_ino == place->st.st_ino && st->st_dev == place->st.st_dev;
}

/* The folder or anything in it, deleted files included: only the run can reach them. */
static bool is_inside(const struct place *place, int fd)
{
	char path[PATH_MAX];

	return path_of(fd, path) && behind(path, place->path) != NULL;
}

static uid_t program_uid(void)
{
	return geteuid() == 0 ? PAYLOAD_ID : geteuid();
}

/* The check that everything depends on: `fd` holds an object, and this decides whether the run may change it. */
static int judge_object(const struct place *place, int fd, const struct stat *st)
{
	bool known = S_ISREG(st->st_mode) || S_ISDIR(st->st_mode) || S_ISLNK(st->st_mode);

	return known && st->st_uid == program_uid() && st->st_dev == place->st.st_dev && is_inside(place, fd) ? 0 : EPERM;
}

/* Two parts, because the second page may not be mapped: the kernel copies whole parts only. */
static ssize_t read_memory(pid_t tid, uint64_t address, void *bytes, size_t len)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), first = page - (size_t)(address % page);

	if (first > len)
		first = len;
	struct iovec ours = { bytes, len };
	struct iovec theirs[2] = { { (void *)(uintptr_t)address, first }, { (void *)(uintptr_t)(address + first), len - first } };
	return process_vm_readv(tid, &ours, 1, theirs, first < len ? 2 : 1, 0);
}

static int read_path(struct asked *asked, uint64_t address)
{
	ssize_t len = read_memory(asked->tid, address, asked->path, sizeof asked->path);

	if (len < 0)
		return errno == EFAULT ? EFAULT : EPERM;
	if (memchr(asked->path, '\0', (size_t)len) == NULL)
		return len == (ssize_t)sizeof asked->path ? ENAMETOOLONG : EFAULT;
	return 0;
}

static int read_times(struct asked *asked, uint64_t address)
{
	union { struct timespec specs[2]; struct timeval vals[2]; struct utimbuf seconds; } theirs;
	enum form form = asked->call->form;
	size_t size = form == SECONDS ? sizeof theirs.seconds : form == TIMEVALS ? sizeof theirs.vals : sizeof theirs.specs;

	asked->has_times = address != 0;
	if (!asked->has_times)
		return 0;
	if (read_memory(asked->tid, address, &theirs, size) != (ssize_t)size)
		return EFAULT;
	if (form == TIMESPECS) {
		memcpy(asked->times, theirs.specs, sizeof theirs.specs);
	} else if (form == SECONDS) {
		asked->times[0] = (struct timespec){ theirs.seconds.actime, 0 };
		asked->times[1] = (struct timespec){ theirs.seconds.modtime, 0 };
	} else {
		for (int i = 0; i < 2; i++) {
			if (theirs.vals[i].tv_usec < 0 || theirs.vals[i].tv_usec >= 1000000)
				return EINVAL;	/* it would be taken for one of the kernel's special values */
			asked->times[i] = (struct timespec){ theirs.vals[i].tv_sec, theirs.vals[i].tv_usec * 1000 };
		}
	}
	return 0;
}

/* The arguments, as the kernel would take them: an int ignores the upper half of its register. */
static int read_asked(struct asked *asked, const struct seccomp_notif *notif, const struct call *call)
{
	const uint64_t *args = (const uint64_t *)notif->data.args;
	uint64_t path = call->path == NONE ? 0 : args[call->path];

	asked->tid = (pid_t)notif->pid;
	asked->has_times = false;
	asked->call = call;
	asked->at = call->at == NONE ? AT_FDCWD : (int)args[call->at];
	asked->flags = call->flags == NONE ? 0 : (int)args[call->flags];
	asked->mode = call->mode == NONE ? 0 : (mode_t)args[call->mode] & PERMISSIONS;	/* as on a nosuid mount: the other bits have no effect */
	asked->by_descriptor = call->path == NONE || (path == 0 && call->times != NONE && asked->at != AT_FDCWD);
	if ((asked->flags & ~(AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH)) || (asked->by_descriptor && asked->flags != 0))
		return EINVAL;
	int error = call->times == NONE ? 0 : read_times(asked, args[call->times]);
	return error != 0 || asked->by_descriptor ? error : read_path(asked, path);
}

/* Opens the caller's descriptor or working directory. Returns a descriptor of ours, or a negative errno. */
static int open_theirs(pid_t tid, int fd)
{
	char link[64];

	if (fd < 0 && fd != AT_FDCWD)
		return -EBADF;
	if (fd == AT_FDCWD)
		snprintf(link, sizeof link, "/proc/%d/cwd", tid);
	else
		snprintf(link, sizeof link, "/proc/%d/fd/%d", tid, fd);
	int object = open(link, O_PATH | O_CLOEXEC);
	if (object < 0)
		return errno == ENOENT && fd != AT_FDCWD ? -EBADF : -EPERM;
	return object;
}

/* A path that only names a descriptor (/proc/self/fd/N): libraries use it to change an open file. */
static bool names_descriptor(const char *path, int *fd)
{
	int end = 0;

	return (sscanf(path, "/proc/self/fd/%9d%n", fd, &end) == 1 || sscanf(path, "/dev/fd/%9d%n", fd, &end) == 1) &&
	       path[end] == '\0' && *fd >= 0;
}

/* Whether the program may traverse a directory. The kernel would let us through as root where it refuses the program. */
static int enter(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return errno;
	if (!S_ISDIR(st.st_mode))
		return ENOTDIR;
	return st.st_mode & S_IXUSR ? 0 : EACCES;
}

/* One walk: where it is, and the names that are left. */
struct walk {
	const struct place *place;
	int at;
	int links, names;
	char rest[PATH_MAX];
};

static int hold_folder(const struct place *place)
{
	int fd = fcntl(place->folder, F_DUPFD_CLOEXEC, 0);

	return fd < 0 ? -errno : fd;
}

static void move_to(struct walk *walk, int fd)
{
	close(walk->at);
	walk->at = fd;
}

/* Puts the target of a link in front of the names that are left. Only an absolute target changes where the walk is. */
static int take_link(struct walk *walk, int link, const char *rest)
{
	char target[PATH_MAX];
	ssize_t len = readlinkat(link, "", target, sizeof target - 1);
	const char *names = target;

	if (len <= 0 || ++walk->links > LINKS_MAX)
		return len < 0 ? errno : ELOOP;
	target[len] = '\0';
	if (target[0] == '/') {
		names = behind_place(walk->place, target);
		if (names == NULL)
			return EPERM;
		int folder = hold_folder(walk->place);
		if (folder < 0)
			return -folder;
		move_to(walk, folder);
	}
	if (strlen(names) + strlen(rest) >= sizeof walk->rest)
		return ENAMETOOLONG;
	memmove(walk->rest + strlen(names), rest, strlen(rest) + 1);
	memcpy(walk->rest, names, strlen(names));
	return 0;
}

/* `name` is one name in the directory where the walk is, `rest` what follows it. */
static int step(struct walk *walk, const char *name, const char *rest, bool follow)
{
	struct stat st;
	int error;

	if (strcmp(name, "..") == 0 && (fstat(walk->at, &st) != 0 || is_folder(walk->place, &st)))
		return EPERM;	/* out of the scratch folder */
	int next = openat(walk->at, name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
	if (next < 0 || fstat(next, &st) != 0) {
		error = errno;
		if (next >= 0)
			close(next);
		return error;
	}
	if (S_ISLNK(st.st_mode) && (follow || *rest != '\0')) {
		error = take_link(walk, next, rest);
		close(next);
		return error;
	}
	move_to(walk, next);
	memmove(walk->rest, rest, strlen(rest) + 1);
	return 0;
}

/* The length of the slashes and "." at the beginning, which do not move the walk. */
static size_t standing(const char *path)
{
	size_t len = strspn(path, "/");

	while (path[len] == '.' && (path[len + 1] == '/' || path[len + 1] == '\0')) {
		len++;
		len += strspn(path + len, "/");
	}
	return len;
}

/* Walks to the end of `walk->rest`. 0, and what is there is held by `walk->at`; or an errno. */
static int walk_to_end(struct walk *walk, bool follow)
{
	char name[NAME_MAX + 1];
	int error = 0;

	while (error == 0 && walk->rest[0] != '\0') {
		size_t here = standing(walk->rest), len = strcspn(walk->rest + here, "/");

		error = enter(walk->at);	/* a name before a trailing slash must be a directory, too */
		if (error == 0 && len > NAME_MAX)
			error = ENAMETOOLONG;
		if (error == 0 && ++walk->names > NAMES_MAX)
			error = ELOOP;
		if (error != 0 || len == 0)
			break;
		memcpy(name, walk->rest + here, len);
		name[len] = '\0';
		error = step(walk, name, walk->rest + here + len, follow);
	}
	return error;
}

/* The directory where the walk of a path begins. */
static int start_walk(struct walk *walk, const struct asked *asked)
{
	const char *names = asked->path;
	int start;

	if (names[0] == '/') {
		names = behind_place(walk->place, names);
		start = names == NULL ? -EPERM : hold_folder(walk->place);
	} else
		start = open_theirs(asked->tid, asked->at);
	if (start < 0)
		return -start;
	walk->at = start;
	memcpy(walk->rest, names, strlen(names) + 1);
	return is_inside(walk->place, start) ? 0 : EPERM;
}

static int find_by_path(const struct place *place, const struct asked *asked, int *object)
{
	struct walk walk = { .place = place, .at = -1 };
	int error = start_walk(&walk, asked);

	if (error == 0)
		error = walk_to_end(&walk, (asked->flags & AT_SYMLINK_NOFOLLOW) == 0);
	if (error != 0 && walk.at >= 0)
		close(walk.at);
	*object = walk.at;
	return error;
}

/* Finds the object that the call names, and holds it. 0, or an errno. */
static int find(const struct place *place, const struct asked *asked, int *object)
{
	int fd = asked->at;
	bool empty = !asked->by_descriptor && asked->path[0] == '\0';

	if (empty && (asked->flags & AT_EMPTY_PATH) == 0)
		return ENOENT;
	if (!asked->by_descriptor && !empty && !names_descriptor(asked->path, &fd))
		return find_by_path(place, asked, object);
	*object = open_theirs(asked->tid, fd);
	return *object < 0 ? -*object : 0;
}

static int change_mode(int object, const struct stat *st, mode_t mode)
{
	char link[64];

	if (S_ISLNK(st->st_mode))
		return EOPNOTSUPP;
	snprintf(link, sizeof link, "/proc/self/fd/%d", object);
	return chmod(link, mode) == 0 ? 0 : errno;
}

static int change(struct place *place, const struct asked *asked, int object)
{
	struct stat st;
	int error = fstat(object, &st) != 0 ? errno : judge_object(place, object, &st);

	if (error != 0)
		return error;
	bool folder = is_folder(place, &st);
	place->changed = place->changed || folder;
	if (asked->call->mode != NONE)
		return change_mode(object, &st, folder ? asked->mode | S_IRWXU : asked->mode);	/* keeps the owner's rights: we must be able to measure it */
	return utimensat(object, "", asked->has_times ? asked->times : NULL, AT_EMPTY_PATH) == 0 ? 0 : errno;
}

int attributes_change(struct place *place, int listener, const struct seccomp_notif *call)
{
	struct asked asked;
	int object = -1, error = read_asked(&asked, call, find_call(call->data.nr));

	if (error == 0)
		error = find(place, &asked, &object);
	if (error != 0)
		return error;
	/* Still the same caller: so the memory, the descriptor and the working directory were its own. */
	error = ioctl(listener, SECCOMP_IOCTL_NOTIF_ID_VALID, &call->id) == 0 ? change(place, &asked, object) : EPERM;
	close(object);
	return error;
}
