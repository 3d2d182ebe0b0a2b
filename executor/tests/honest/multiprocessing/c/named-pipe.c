/* A named pipe between parent and child. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	if (mkfifo("pipe", 0600) < 0) { perror("mkfifo"); return 1; }
	if (fork() == 0) {
		int writer = open("pipe", O_WRONLY);
		_exit(write(writer, "ok\n", 3) != 3);
	}
	char text[3];
	int reader = open("pipe", O_RDONLY);
	if (read(reader, text, 3) != 3)
		return 1;
	wait(NULL);
	fwrite(text, 1, 3, stdout);
	return 0;
}
