// Tries: to write through links of its own that lead out, some to what is not there yet, and to swap them while another thread writes.
// Must: ok
// Layer: Landlock (judges where a link leads); seccomp (files without a name)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int over;
static int won;

static void *swap(void *unused)
{
	while (!over)
		renameat2(AT_FDCWD, "folder", AT_FDCWD, "way", RENAME_EXCHANGE);
	return unused;
}

static void judge(const char *how, long result)
{
	if (result >= 0 || (errno != EACCES && errno != EPERM && errno != EXDEV))
		won |= printf("%s: %s\n", how, result >= 0 ? "done" : strerror(errno));
}

int main(void)
{
	pthread_t thread;
	struct stat st;

	mkdir("folder", 0700);
	if (symlink("@OPEN_FOLDER@/new", "new") != 0 || symlink("new", "twice") != 0 || symlink("@OPEN_FILE@", "bait") != 0 || symlink("@OPEN_FOLDER@", "way") != 0)
		return 1;
	judge("dangling", open("new", O_WRONLY | O_CREAT, 0666));
	judge("twice", open("twice", O_WRONLY | O_CREAT, 0666));
	judge("there", open("bait", O_WRONLY | O_TRUNC));
	judge("cut", truncate("bait", 0));
	judge("below", open("way/new", O_WRONLY | O_CREAT, 0666));
	judge("folder below", mkdir("way/new", 0777));
	judge("remove below", unlink("way/bait"));
	judge("move below", rename("way/bait", "stolen"));
	if (open("way", O_TMPFILE | O_WRONLY, 0666) >= 0 || errno != EOPNOTSUPP)
		won |= printf("nameless: %s\n", strerror(errno));
	if (pthread_create(&thread, NULL, swap, NULL) != 0)
		return 1;
	/* half of these reach the own folder: only what is outside afterwards counts */
	for (int i = 0; i < 3000; i++) {
		const char *name = i % 2 ? "folder/raced" : "way/raced";
		int fd = open(name, O_WRONLY | O_CREAT, 0666);
		if (fd >= 0)
			close(fd);
		unlink(i % 2 ? "folder/bait" : "way/bait");
		rename("folder/raced", "way/raced-2");
		truncate("folder/bait", 0);
	}
	over = 1;
	pthread_join(thread, NULL);
	if (stat("@OPEN_FOLDER@/raced", &st) == 0 || stat("@OPEN_FOLDER@/raced-2", &st) == 0 || stat("@OPEN_FILE@", &st) != 0 || st.st_size == 0)
		won |= printf("the race was won\n");
	if (!won)
		puts("refused");
	return 0;
}
