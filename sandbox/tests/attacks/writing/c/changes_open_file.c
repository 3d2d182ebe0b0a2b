// Tries: to write, cut, replace, move and remove a file that anybody may write, in a folder that anybody may write.
// Must: ok
// Layer: Landlock; seccomp (O_TRUNC without writing, RENAME_WHITEOUT)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define FILE_ "@OPEN_FILE@"
#define FOLDER "@OPEN_FOLDER@"
static int won;

static int judge(const char *how, long result)
{
	if (result >= 0 || (errno != EACCES && errno != EPERM && errno != EXDEV))
		won |= printf("%s: %s\n", how, result >= 0 ? "done" : strerror(errno));
	return (int)result;
}

int main(void)
{
	char link_path[64];
	int fd, own = open("own", O_RDWR | O_CREAT, 0666), path = open(FILE_, O_PATH);

	if (own < 0 || write(own, "spoilt", 6) != 6 || mkdir("folder", 0777) != 0 || path < 0)
		return 1;
	const int flags[] = { O_WRONLY, O_RDWR, O_WRONLY | O_TRUNC, O_RDONLY | O_TRUNC, O_WRONLY | O_APPEND, O_RDWR | O_NOATIME, O_WRONLY | O_CREAT,
		3 | O_TRUNC /* neither reads nor writes, but empties: before ABI 3 Landlock does not ask */ };
	snprintf(link_path, sizeof link_path, "/proc/self/fd/%d", path);
	for (unsigned i = 0; i < sizeof flags / sizeof *flags; i++) {
		fd = judge("open", open(FILE_, flags[i], 0666));
		if (fd >= 0) {
			off_t from = 0;
			judge("write", pwrite(fd, "spoilt", 6, 0));
			judge("copy_file_range", copy_file_range(own, &from, fd, NULL, 6, 0));
			judge("sendfile", (from = 0, sendfile(fd, own, &from, 6)));
			judge("map", mmap(NULL, 4096, PROT_WRITE, MAP_SHARED, fd, 0) == MAP_FAILED ? -1 : 0);
			judge("clone", syscall(SYS_ioctl, fd, 0x40049409 /* FICLONE */, own));
			judge("fallocate", fallocate(fd, 0, 0, 1 << 20));
			judge("ftruncate", ftruncate(fd, 0));
			close(fd);
		}
		fd = judge("reopen", open(link_path, flags[i] & ~O_CREAT));
		close(fd);
	}
	judge("truncate", truncate(FILE_, 0));
	judge("truncate by link", truncate(link_path, 0));
	judge("link into the scratch folder", link(FILE_, "stolen"));
	judge("link by descriptor", linkat(AT_FDCWD, link_path, AT_FDCWD, "stolen", AT_SYMLINK_FOLLOW));
	judge("move in", rename(FILE_, "stolen"));
	judge("move within", rename(FILE_, FOLDER "/other"));
	judge("move over", rename("own", FILE_));
	judge("exchange", renameat2(AT_FDCWD, "own", AT_FDCWD, FILE_, RENAME_EXCHANGE));
	judge("exchange folders", renameat2(AT_FDCWD, "folder", AT_FDCWD, FOLDER, RENAME_EXCHANGE));
	if (renameat2(AT_FDCWD, FILE_, AT_FDCWD, FOLDER "/other", RENAME_WHITEOUT) == 0 || errno != EINVAL)
		won |= printf("whiteout: %s\n", strerror(errno));
	judge("unlink", unlink(FILE_));
	judge("remove folder", rmdir(FOLDER));
	judge("move folder", rename(FOLDER, "folder"));
	if (!won)
		puts("refused");
	return 0;
}
