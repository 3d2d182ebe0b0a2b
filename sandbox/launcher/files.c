#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "run.h"

off_t size_of(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 ? st.st_size : 0;
}

static bool is_compiler(const struct run *run)
{
	return run->request->profile == PROFILE_COMPILE;
}

off_t stdout_bytes(const struct run *run)
{
	return is_compiler(run) ? size_of(run->out) : run->stdout_relay.noted;
}

off_t stderr_bytes(const struct run *run)
{
	return is_compiler(run) ? size_of(run->err) : run->stderr_relay.noted;
}

bool output_is_over(const struct run *run)
{
	off_t max = (off_t)run->request->limits.output_bytes;

	return stdout_bytes(run) > max || stderr_bytes(run) > max;
}

static int create_output(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd >= 0 && geteuid() == 0 && fchown(fd, PAYLOAD_ID, PAYLOAD_ID) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

/*
 * An empty file. If the last run left it empty, it is reused; otherwise it is replaced and not truncated, because ext4 flushes a
 * file that was truncated and written again when it is closed. It is not overwritten either: programs with the uid of the service
 * can see its size, and one test would learn from it how much another has written.
 */
static int open_output(const char *path)
{
	int fd = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC);

	if (fd >= 0 && size_of(fd) == 0)
		return fd;
	if (fd >= 0)
		close(fd);
	if (unlink(path) != 0 && errno != ENOENT)
		return -1;
	return create_output(path);
}

static int open_folder(const struct request *request)
{
	if (request->fresh == FOLDER_EMPTY && mkdir(request->folder, 0700) != 0 && errno != EEXIST)
		return -1;
	int fd = open(request->folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd >= 0 && request->fresh == FOLDER_EMPTY && !folder_is_empty(fd)) {
		close(fd);
		errno = ENOTEMPTY;	/* its contents were not made for this run */
		return -1;
	}
	struct stat st;
	if (fd >= 0 && geteuid() == 0 && fstat(fd, &st) == 0 && st.st_uid != PAYLOAD_ID &&
	    fchown(fd, PAYLOAD_ID, PAYLOAD_ID) != 0) {
		close(fd);
		return -1;
	}
	return fd;
}

enum step open_files(struct run *run)
{
	const struct request *request = run->request;

	if ((run->in = open(request->in, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) < 0)
		return STEP_OPEN_STDIN;
	if ((run->out = open_output(request->out)) < 0)
		return STEP_OPEN_STDOUT;
	if ((run->err = open_output(request->err)) < 0)
		return STEP_OPEN_STDERR;
	if ((run->folder = open_folder(request)) < 0)
		return STEP_OPEN_FOLDER;
	if ((run->executable = open(request->executable, O_PATH | O_CLOEXEC)) < 0)
		return STEP_OPEN_EXECUTABLE;
	if (fstat(run->out, &run->out_was) != 0 || fstat(run->err, &run->err_was) != 0 || fstat(run->folder, &run->folder_was) != 0)
		return STEP_STAT;
	return STEP_NONE;
}

/* Only the kernel can set the change time (ctime). */
static bool is_untouched(int fd, const struct stat *was)
{
	struct stat now;

	return fstat(fd, &now) == 0 && now.st_size == was->st_size && now.st_ctim.tv_sec == was->st_ctim.tv_sec &&
	       now.st_ctim.tv_nsec == was->st_ctim.tv_nsec;
}

/* If a file is not empty, the caller has yet to read it. */
static int clear_output(int fd, const char *path, const struct stat *was)
{
	if (fd < 0 || size_of(fd) > 0 || is_untouched(fd, was))
		return 0;
	return unlink(path) == 0 || errno == ENOENT ? 0 : -1;
}

int clear_files(const struct run *run)
{
	const struct request *request = run->request;

	if (clear_output(run->out, request->out, &run->out_was) != 0 || clear_output(run->err, request->err, &run->err_was) != 0)
		return -1;
	if (request->fresh == FOLDER_STAYS || run->folder < 0 ||
	    (request->fresh == FOLDER_EMPTY && !run->notify.place.changed && is_untouched(run->folder, &run->folder_was) && folder_is_empty(run->folder)))
		return 0;
	return remove_folder(request->folder);
}

void close_files(const struct run *run)
{
	const int fds[] = { run->in, run->out, run->err, run->executable, run->folder, run->channel, run->notify.fd,
			    run->stdout_relay.from, run->stdout_relay.to, run->stdout_relay.file, run->stderr_relay.from,
			    run->program_out == run->out ? -1 : run->program_out,
			    run->program_err == run->err ? -1 : run->program_err };

	for (size_t i = 0; i < ARRAY_LEN(fds); i++)
		if (fds[i] >= 0)
			close(fds[i]);
}
