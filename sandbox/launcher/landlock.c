#define _GNU_SOURCE
#include "landlock.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The kernel's interface, written out: the headers of the build machine may be older than its kernel. */
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif
enum { CREATE_RULESET_VERSION = 1, RULE_PATH_BENEATH = 1 };

#define LANDLOCK_ACCESS_FS_EXECUTE	(1ULL << 0)
#define LANDLOCK_ACCESS_FS_WRITE_FILE	(1ULL << 1)
#define LANDLOCK_ACCESS_FS_READ_FILE	(1ULL << 2)
#define LANDLOCK_ACCESS_FS_READ_DIR	(1ULL << 3)
#define LANDLOCK_ACCESS_FS_REMOVE_DIR	(1ULL << 4)
#define LANDLOCK_ACCESS_FS_REMOVE_FILE	(1ULL << 5)
#define LANDLOCK_ACCESS_FS_MAKE_DIR	(1ULL << 7)
#define LANDLOCK_ACCESS_FS_MAKE_REG	(1ULL << 8)
#define LANDLOCK_ACCESS_FS_MAKE_FIFO	(1ULL << 10)
#define LANDLOCK_ACCESS_FS_MAKE_SYM	(1ULL << 12)
#define LANDLOCK_ACCESS_FS_REFER	(1ULL << 13)
#define LANDLOCK_ACCESS_FS_TRUNCATE	(1ULL << 14)
#define LANDLOCK_ACCESS_FS_IOCTL_DEV	(1ULL << 15)
#define LANDLOCK_ACCESS_NET	3ULL	/* LANDLOCK_ACCESS_NET_BIND_TCP, LANDLOCK_ACCESS_NET_CONNECT_TCP */
#define LANDLOCK_SCOPES	3ULL	/* LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET, LANDLOCK_SCOPE_SIGNAL */
#define FS_ABI_1	((1ULL << 13) - 1)
#define FS_OF_FILES	(LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_TRUNCATE)

#define READ		(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define READ_EXECUTE	(READ | LANDLOCK_ACCESS_FS_EXECUTE)
#define DEVICE		(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE)
/* No device nodes and no sockets: programs do not need them, and the service must never find one. */
#define WRITE		(READ_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE | LANDLOCK_ACCESS_FS_REFER | \
			 LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR | \
			 LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SYM)

struct ruleset_attr { uint64_t handled_fs, handled_net, scoped; };
struct path_beneath_attr { uint64_t allowed; int32_t parent; } __attribute__((packed));

/* The rights that each ABI added. A kernel rejects a right that it does not know. */
static const struct { int abi; uint64_t fs, net, scoped; } handled_since[] = {
	{ 1, FS_ABI_1, 0, 0 },
	{ 2, LANDLOCK_ACCESS_FS_REFER, 0, 0 },
	{ 3, LANDLOCK_ACCESS_FS_TRUNCATE, 0, 0 },
	{ 4, 0, LANDLOCK_ACCESS_NET, 0 },
	{ 5, LANDLOCK_ACCESS_FS_IOCTL_DEV, 0, 0 },
	{ 6, 0, 0, LANDLOCK_SCOPES },
};

/* Opened once, and inherited by every run. */
static struct { const char *path; uint64_t rights; int fd; } devices[] = {
	{ "/dev/null", DEVICE, -1 }, { "/dev/zero", LANDLOCK_ACCESS_FS_READ_FILE /* mapped for writing, it is memory that no limit counts */, -1 },
	{ "/dev/full", DEVICE, -1 }, { "/dev/urandom", LANDLOCK_ACCESS_FS_READ_FILE, -1 }, { "/dev/random", LANDLOCK_ACCESS_FS_READ_FILE, -1 },
};

static const struct { const char *path; uint64_t rights; } own_entries[] = {
	/* Of its own /proc entry only what runtimes read: net, for example, shows the connections of the service. */
	{ "/proc/self/fd", READ },
	{ "/proc/self/maps", LANDLOCK_ACCESS_FS_READ_FILE },
	{ "/proc/self/stat", LANDLOCK_ACCESS_FS_READ_FILE },
	{ "/proc/self/statm", LANDLOCK_ACCESS_FS_READ_FILE },
	{ "/proc/self/status", LANDLOCK_ACCESS_FS_READ_FILE },
	{ "/proc/self/cmdline", LANDLOCK_ACCESS_FS_READ_FILE },
};

int landlock_abi(void)
{
	return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
}

static struct ruleset_attr handled(int abi)
{
	struct ruleset_attr attr = { 0, 0, 0 };

	for (size_t i = 0; i < ARRAY_LEN(handled_since); i++) {
		if (abi < handled_since[i].abi)
			break;
		attr.handled_fs |= handled_since[i].fs;
		attr.handled_net |= handled_since[i].net;
		attr.scoped |= handled_since[i].scoped;
	}
	return attr;
}

int landlock_prepare(void)
{
	for (size_t i = 0; i < ARRAY_LEN(devices); i++)
		if ((devices[i].fd = open(devices[i].path, O_PATH | O_CLOEXEC)) < 0)
			return -1;
	return 0;
}

static int add_rule(int ruleset, uint64_t allowed, int fd)
{
	struct path_beneath_attr attr = { allowed, fd };

	return (int)syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &attr, 0);
}

static int add_path(int ruleset, uint64_t handled_fs, const char *path, uint64_t rights)
{
	struct stat st;
	int fd = open(path, O_PATH | O_CLOEXEC), result = -1;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0)
		result = add_rule(ruleset, handled_fs & (S_ISDIR(st.st_mode) ? rights : rights & FS_OF_FILES), fd);
	close(fd);
	return result;
}

static bool add_all(int ruleset, uint64_t fs, const struct request *request)
{
	for (size_t i = 0; i < ARRAY_LEN(devices); i++)
		if (add_rule(ruleset, fs & devices[i].rights, devices[i].fd) != 0)
			return false;
	for (size_t i = 0; i < ARRAY_LEN(own_entries); i++)
		if (add_path(ruleset, fs, own_entries[i].path, own_entries[i].rights) != 0)
			return false;
	for (size_t i = 0; i < request->read.len; i++)
		if (add_path(ruleset, fs, request->read.items[i], READ_EXECUTE) != 0)
			return false;
	/* What a connected run has to say goes through its socket. */
	return add_path(ruleset, fs, request->folder, request->connect[0] == '\0' ? WRITE : READ_EXECUTE) == 0 &&
	       add_path(ruleset, fs, request->in, LANDLOCK_ACCESS_FS_READ_FILE) == 0 &&
	       /* A program writes into pipes, and must not change what was already relayed into the files. */
	       (request->profile != PROFILE_COMPILE || (add_path(ruleset, fs, request->out, LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE) == 0 &&
							add_path(ruleset, fs, request->err, LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_TRUNCATE) == 0));
}

int landlock_build(const struct request *request)
{
	int abi = landlock_abi(), ruleset;

	if (abi < 0)
		return -1;
	struct ruleset_attr attr = handled(abi);
	/* Before ABI 4 and 6 the kernel refuses the longer structures: only the fields that it knows are passed. */
	size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
	ruleset = (int)syscall(SYS_landlock_create_ruleset, &attr, size, 0);
	if (ruleset < 0)
		return -1;
	if (!add_all(ruleset, attr.handled_fs, request)) {
		close(ruleset);
		return -1;
	}
	return ruleset;
}

int landlock_apply(int ruleset)
{
	return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}
