#define _GNU_SOURCE
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Less than a program can write between two checks. */
enum { DEPTH_MAX = 100, PASSES_MAX = 100000, ROOM_BYTES_MIN = 1024 * 1024, ROOM_FILES_MIN = 8, ENTRIES_PER_FILE = 20 };

static bool is_dots(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* Makes a directory listable for us, its owner, by descriptor: a name could be swapped for a link. */
static int unlock_directory(int parent, const char *name)
{
	char link[64];
	int fd = openat(parent, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), result;

	if (fd < 0)
		return -1;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	result = chmod(link, 0700);
	close(fd);
	return result;
}

static DIR *open_directory(int parent, const char *name)
{
	const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
	int fd = openat(parent, name, flags);

	if (fd < 0 && errno == EACCES && unlock_directory(parent, name) == 0)
		fd = openat(parent, name, flags);
	if (fd < 0)
		return NULL;
	DIR *directory = fdopendir(fd);
	if (directory == NULL)
		close(fd);
	return directory;
}

struct tree_size { uint64_t bytes, files, entries; };

static bool tree_is_over(DIR *directory, const struct limits *limits, struct tree_size *size, int depth)
{
	int fd = dirfd(directory);

	if (depth > DEPTH_MAX)
		return true;
	for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
		struct stat st;

		/* A program that renames continuously can make a listing endless. */
		if (++size->entries > ENTRIES_PER_FILE * limits->scratch_files)
			return true;
		if (is_dots(entry->d_name) || fstatat(fd, entry->d_name, &st, AT_SYMLINK_NOFOLLOW) != 0)
			continue;	/* gone meanwhile: the program is running */
		size->bytes += (uint64_t)st.st_blocks * 512;
		if (++size->files > limits->scratch_files || size->bytes > limits->scratch_bytes)
			return true;
		/* RLIMIT_FSIZE is one byte above the limit: a file can be that long after a write that failed. */
		if (S_ISREG(st.st_mode) && (uint64_t)st.st_size > limits->file_bytes + 1)
			return true;
		if (!S_ISDIR(st.st_mode))
			continue;
		DIR *inner = open_directory(fd, entry->d_name);
		if (inner == NULL)
			continue;
		bool over = tree_is_over(inner, limits, size, depth + 1);
		closedir(inner);
		if (over)
			return true;
	}
	return false;
}

bool folder_is_over(int folder, const struct hidden *hidden, const struct limits *limits)
{
	struct tree_size size = { hidden->file_bytes, hidden->files, 0 };

	if (size.files > limits->scratch_files || size.bytes > limits->scratch_bytes)
		return true;
	DIR *directory = open_directory(folder, ".");
	if (directory == NULL)
		return false;
	bool over = tree_is_over(directory, limits, &size, 0);
	closedir(directory);
	return over;
}

bool disk_is_full(int folder)
{
	struct statvfs disk;

	return fstatvfs(folder, &disk) != 0 || disk.f_bavail * disk.f_frsize < ROOM_BYTES_MIN ||
	       (disk.f_files != 0 && disk.f_favail < ROOM_FILES_MIN);
}

bool folder_is_empty(int folder)
{
	struct dirent *entry = NULL;
	DIR *directory = open_directory(folder, ".");

	if (directory == NULL)
		return false;
	while ((entry = readdir(directory)) != NULL && is_dots(entry->d_name))
		;
	closedir(directory);
	return entry == NULL;
}

/* Moves what `directory` holds up to `root`: a tree of any depth is removed with two descriptors. */
static int hoist_entries(int root, DIR *directory)
{
	static uint64_t serial;
	char name[32];
	int fd = dirfd(directory);

	for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
		if (is_dots(entry->d_name) || unlinkat(fd, entry->d_name, 0) == 0)
			continue;
		if (unlock_directory(fd, entry->d_name) != 0)
			return -1;
		do
			snprintf(name, sizeof name, "~%llu", (unsigned long long)serial++);
		while (renameat2(fd, entry->d_name, root, name, RENAME_NOREPLACE) != 0 && errno == EEXIST);
	}
	return 0;
}

static int remove_entry(int root, const char *name)
{
	if (unlinkat(root, name, 0) == 0 || unlinkat(root, name, AT_REMOVEDIR) == 0)
		return 0;
	DIR *directory = open_directory(root, name);
	if (directory == NULL)
		return -1;
	int result = unlock_directory(root, name);
	if (result == 0)
		result = hoist_entries(root, directory);
	closedir(directory);
	return result == 0 ? unlinkat(root, name, AT_REMOVEDIR) : -1;
}

/* One pass over the entries. Returns how many there were, or -1 when one could not be removed. */
static int remove_pass(int root)
{
	int seen = 0;
	DIR *directory = open_directory(root, ".");

	if (directory == NULL)
		return -1;
	for (struct dirent *entry; seen >= 0 && (entry = readdir(directory)) != NULL;) {
		if (is_dots(entry->d_name))
			continue;
		seen = remove_entry(dirfd(directory), entry->d_name) == 0 ? seen + 1 : -1;
	}
	int error = errno;
	closedir(directory);
	errno = error;
	return seen;
}

int remove_folder(const char *path)
{
	int root, seen = 1;

	if (rmdir(path) == 0 || errno == ENOENT)
		return 0;
	if (unlock_directory(AT_FDCWD, path) != 0)
		return -1;
	root = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (root < 0)
		return -1;
	for (int pass = 0; seen > 0 && pass < PASSES_MAX; pass++)
		seen = remove_pass(root);	/* entries that were moved up are removed in the next pass */
	int error = errno;
	close(root);
	errno = error;
	return seen == 0 ? rmdir(path) : -1;
}
