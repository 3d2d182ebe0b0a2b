/* A child waits with F_SETLKW for a range that its parent has locked. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	int file = open("lock", O_RDWR | O_CREAT, 0600), p[2];
	struct flock range = {.l_type = F_WRLCK, .l_start = 0, .l_len = 10};
	if (pipe(p) < 0 || fcntl(file, F_SETLK, &range) < 0)
		return 1;
	pid_t child = fork();
	if (child == 0) {
		struct flock mine = {.l_type = F_WRLCK, .l_start = 5, .l_len = 1};
		if (fcntl(file, F_SETLK, &mine) == 0)
			_exit(2);
		if (write(p[1], "!", 1) != 1 || fcntl(file, F_SETLKW, &mine) < 0)
			_exit(3);
		_exit(0);
	}
	char c;
	if (read(p[0], &c, 1) != 1)
		return 1;
	usleep(50000);
	range.l_type = F_UNLCK;
	fcntl(file, F_SETLK, &range);
	int status;
	waitpid(child, &status, 0);
	printf("%s\n", status == 0 ? "ok" : "wrong");
	return 0;
}
