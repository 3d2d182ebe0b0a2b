/*
 * A deleted file keeps its disk space while a descriptor or a mapping holds it, so every descriptor and
 * mapping of the run is examined. That is complete because the filter and the notification handler refuse what would hide one: files
 * that never had a name, descriptors in flight in a socket, and threads with a descriptor table or working directory of their own;
 * and objects that a waiting thread holds after their descriptors were closed are released (pins.h).
 */
#define _GNU_SOURCE
#include "hidden.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "accounting.h"
#include "proc.h"

/* Kernel default: what net.core.wmem_default says. It cannot be raised from inside. */
enum { SOCKET_BYTES = 208 * 1024, MAPPING_BYTES = 256, SEEN_MAX = 4096 };

/* An object that several processes hold counts once. Beyond this many objects it counts once per holder. */
struct seen { size_t len; ino_t items[SEEN_MAX]; };

static bool is_new(struct seen *seen, ino_t inode)
{
	for (size_t i = 0; i < seen->len; i++)
		if (seen->items[i] == inode)
			return false;
	if (seen->len < SEEN_MAX)
		seen->items[seen->len++] = inode;
	return true;
}

static struct seen files, buffers;

/* Directories, too: a directory never shrinks. */
static void add_file(struct hidden *hidden, const struct stat *st)
{
	if ((S_ISREG(st->st_mode) || S_ISDIR(st->st_mode)) && st->st_nlink == 0 && is_new(&files, st->st_ino)) {
		hidden->file_bytes += (uint64_t)st->st_blocks * 512;
		hidden->files++;
	}
}

static void add_descriptor(struct hidden *hidden, const struct stat *st)
{
	add_file(hidden, st);
	if ((S_ISFIFO(st->st_mode) || S_ISSOCK(st->st_mode)) && is_new(&buffers, st->st_ino))
		hidden->buffer_bytes += S_ISFIFO(st->st_mode) ? PIPE_BYTES : SOCKET_BYTES;
}

/* Calls `add` for each descriptor of a task. False when the kernel refuses to show them. */
static bool each_descriptor(pid_t tid, void (*add)(struct hidden *, const struct stat *), struct hidden *hidden)
{
	char path[64];
	struct stat st;

	snprintf(path, sizeof path, "/proc/%d/fd", tid);
	DIR *directory = opendir(path);
	if (directory == NULL)
		return errno != EACCES && errno != EPERM;
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;)
		if (fstatat(dirfd(directory), entry->d_name, &st, 0) == 0)
			add(hidden, &st);
	closedir(directory);
	return true;
}

/*
 * A process that executes a file which it may not read hides all this from its own uid, and could hold anything. A process
 * that has ended shows nothing either, but holds nothing: its memory is freed.
 */
static bool is_opaque(pid_t tid)
{
	char status[PROC_FILE_BYTES];

	return proc_read(tid, "status", status) && strstr(status, "\nVmSize:") != NULL;
}

/* proc_pid_maps(5): "start-end modes offset device inode path", with " (deleted)" after the path of a deleted file. */
static bool maps_deleted_file(const char *line, ino_t *inode)
{
	static const char mark[] = " (deleted)\n";
	size_t len = strlen(line), mark_len = sizeof mark - 1;
	unsigned long long number;
	int path = 0;

	if (len < mark_len || strcmp(line + len - mark_len, mark) != 0 ||
	    sscanf(line, "%*s %*s %*s %*s %llu %n", &number, &path) != 1)
		return false;
	*inode = (ino_t)number;
	/* Shared anonymous memory has this name; it counts as memory. */
	return strncmp(line + path, "/dev/zero ", strlen("/dev/zero ")) != 0;
}

static void add_mappings(struct hidden *hidden, uint64_t file_bytes_max, pid_t tid)
{
	char path[64], *line = NULL;
	size_t size = 0, before = hidden->mappings;
	ino_t inode;

	snprintf(path, sizeof path, "/proc/%d/maps", tid);
	FILE *maps = fopen(path, "re");
	for (; maps != NULL && hidden->mappings <= MAPPINGS_MAX && getline(&line, &size, maps) > 0; hidden->mappings++)
		if (maps_deleted_file(line, &inode) && is_new(&files, inode)) {
			hidden->file_bytes += file_bytes_max;
			hidden->files++;
		}
	free(line);
	if (maps != NULL)
		fclose(maps);
	hidden->buffer_bytes += (hidden->mappings - before) * MAPPING_BYTES;
}

/* A folder or file that a process holds, by a link in its /proc entry. False for a thread that has ended: its entry shows nothing. */
static bool add_link(struct hidden *hidden, pid_t tid, const char *name)
{
	char path[64];
	struct stat st;

	snprintf(path, sizeof path, "/proc/%d/%s", tid, name);
	if (stat(path, &st) != 0)
		return false;
	add_file(hidden, &st);
	return true;
}

/* What the /proc entry of a task shows. False for a thread that has ended. */
typedef bool look(struct hidden *hidden, uint64_t file_bytes_max, pid_t tid);

/* The executable is held even if no part of it is mapped. */
static bool add_task(struct hidden *hidden, uint64_t file_bytes_max, pid_t tid)
{
	if (!add_link(hidden, tid, "exe")) {
		hidden->opaque = hidden->opaque || ((errno == EACCES || errno == EPERM) && is_opaque(tid));
		return false;
	}
	add_link(hidden, tid, "cwd");
	if (!each_descriptor(tid, add_descriptor, hidden) && is_opaque(tid))
		hidden->opaque = true;
	add_mappings(hidden, file_bytes_max, tid);
	return true;
}

static void add_pipe(struct hidden *hidden, const struct stat *st)
{
	hidden->pipes += S_ISFIFO(st->st_mode) && is_new(&buffers, st->st_ino);
}

static bool add_pipes(struct hidden *hidden, uint64_t file_bytes_max, pid_t tid)
{
	struct hidden unused = { 0 };

	(void)file_bytes_max;
	return add_link(&unused, tid, "exe") && each_descriptor(tid, add_pipe, hidden);
}

/* The threads of a process are adjacent in the list and share what they hold: the first that is alive shows all of it. */
static int each_process(pid_t session, look *add, struct hidden *hidden, uint64_t file_bytes_max)
{
	static struct task_list tasks;
	size_t processes;
	bool shown = false;

	memset(hidden, 0, sizeof *hidden);
	files.len = buffers.len = 0;
	if (list_tasks(session, &tasks, &processes) != 0)
		return -1;
	for (size_t i = 0; i < tasks.len; i++) {
		if (tasks.items[i].process)
			shown = false;
		shown = shown || add(hidden, file_bytes_max, tasks.items[i].tid);
	}
	return 0;
}

int measure_hidden(pid_t session, uint64_t file_bytes_max, struct hidden *hidden)
{
	return each_process(session, add_task, hidden, file_bytes_max);
}

int count_pipes(pid_t session, size_t *pipes)
{
	struct hidden hidden;

	if (each_process(session, add_pipes, &hidden, 0) != 0)
		return -1;
	*pipes = hidden.pipes;
	return 0;
}
