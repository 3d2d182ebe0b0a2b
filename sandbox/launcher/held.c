/*
 * A deleted file keeps its disk space while a descriptor or a mapping holds it, so every descriptor and
 * mapping of the run is looked at. That is complete because the filter and the gate refuse what would hide one: files
 * that never had a name, descriptors under way in a socket, and threads with a table of their own.
 */
#define _GNU_SOURCE
#include "held.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "census.h"

/* Kernel defaults: a pipe holds 16 pages, a socket what net.core.wmem_default says. Neither can be raised from inside. */
enum { PIPE_BYTES = 64 * 1024, SOCKET_BYTES = 208 * 1024, MAPPING_BYTES = 256, SEEN_MAX = 4096 };

/* What several processes hold counts once. Beyond this many it counts as often as it is held. */
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

static void add_descriptor(struct held *held, const struct stat *st)
{
	if (S_ISREG(st->st_mode) && st->st_nlink == 0 && is_new(&files, st->st_ino)) {
		held->file_bytes += (uint64_t)st->st_blocks * 512;
		held->files++;
	}
	if ((S_ISFIFO(st->st_mode) || S_ISSOCK(st->st_mode)) && is_new(&buffers, st->st_ino))
		held->buffer_bytes += S_ISFIFO(st->st_mode) ? PIPE_BYTES : SOCKET_BYTES;
}

static void add_descriptors(struct held *held, pid_t tid)
{
	char path[64];
	struct stat st;

	snprintf(path, sizeof path, "/proc/%d/fd", tid);
	DIR *directory = opendir(path);
	if (directory == NULL)
		return;
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;)
		if (fstatat(dirfd(directory), entry->d_name, &st, 0) == 0)
			add_descriptor(held, &st);
	closedir(directory);
}

/* proc_pid_maps(5): "start-end modes offset device inode path", with a mark behind the path of a deleted file. */
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
	/* Shared anonymous memory goes by this name; it is memory, and counted as such. */
	return strncmp(line + path, "/dev/zero ", strlen("/dev/zero ")) != 0;
}

static void add_mappings(struct held *held, uint64_t file_bytes_max, pid_t tid)
{
	char path[64], *line = NULL;
	size_t size = 0;
	ino_t inode;

	snprintf(path, sizeof path, "/proc/%d/maps", tid);
	FILE *maps = fopen(path, "re");
	for (; maps != NULL && getline(&line, &size, maps) > 0; held->buffer_bytes += MAPPING_BYTES)
		if (maps_deleted_file(line, &inode) && is_new(&files, inode)) {
			held->file_bytes += file_bytes_max;
			held->files++;
		}
	free(line);
	if (maps != NULL)
		fclose(maps);
}

/* Its executable is held even when none of it is mapped. False for a thread that has ended: it shows nothing. */
static bool add_executable(struct held *held, pid_t tid)
{
	char path[64];
	struct stat st;

	snprintf(path, sizeof path, "/proc/%d/exe", tid);
	if (stat(path, &st) != 0)
		return false;
	add_descriptor(held, &st);
	return true;
}

int census_held(pid_t session, uint64_t file_bytes_max, struct held *held)
{
	static struct task_list tasks;
	size_t processes;
	bool shown = false;

	memset(held, 0, sizeof *held);
	files.len = buffers.len = 0;
	if (census_tasks(session, &tasks, &processes) != 0)
		return -1;
	/* The threads of a process stand together, and share what they hold: the first that lives shows it all. */
	for (size_t i = 0; i < tasks.len; i++) {
		pid_t tid = tasks.items[i].tid;
		if (tasks.items[i].process)
			shown = false;
		if (shown || !add_executable(held, tid))
			continue;
		shown = true;
		add_descriptors(held, tid);
		add_mappings(held, file_bytes_max, tid);
	}
	return 0;
}
