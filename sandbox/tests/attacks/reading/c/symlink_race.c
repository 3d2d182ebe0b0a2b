// Tries: to have a file checked and another one opened, by swapping links and folders from a second thread all the while.
// Must: ok
// Layer: Landlock (judges what was opened, not what was named)
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int over;

static void *swap(void *unused)
{
	while (!over) {
		renameat2(AT_FDCWD, "file", AT_FDCWD, "link", RENAME_EXCHANGE);
		renameat2(AT_FDCWD, "folder", AT_FDCWD, "way", RENAME_EXCHANGE);
	}
	return unused;
}

static int look(const char *path)
{
	char text[200] = "";
	int fd = open(path, O_RDONLY), others = 0;

	if (fd >= 0 && read(fd, text, sizeof text - 1) > 0 && strcmp(text, "own") != 0)
		others = printf("%s: %s\n", path, text);
	if (fd >= 0)
		close(fd);
	return others;
}

int main(void)
{
	const char secret[] = "@SECRET_FILE@";
	char folder[sizeof secret];
	pthread_t thread;
	int won = 0;

	strcpy(folder, secret);
	*strrchr(folder, '/') = '\0';
	mkdir("folder", 0700);
	for (int i = 0; i < 2; i++) {
		int fd = open(i ? "folder/secret.h" : "file", O_WRONLY | O_CREAT, 0600);
		if (fd < 0 || write(fd, "own", 3) != 3)
			return 1;
		close(fd);
	}
	if (symlink(secret, "link") != 0 || symlink(folder, "way") != 0 || pthread_create(&thread, NULL, swap, NULL) != 0)
		return 1;
	for (int i = 0; i < 4000 && !won; i++)
		won = look("file") + look("link") + look("folder/secret.h") + look("way/secret.h");
	over = 1;
	pthread_join(thread, NULL);
	if (!won)
		puts("refused");
	return 0;
}
