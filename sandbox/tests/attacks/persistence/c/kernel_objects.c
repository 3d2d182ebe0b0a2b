// Tries: to make objects that live until somebody removes them: System V IPC, message queues, keys, names of sockets, shared memory.
// Must: ok
// Layer: seccomp; Landlock for /dev/shm; a scratch folder for every run
// request: {"stdin": "leave"}
// request: {"stdin": "look"}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#define TRY(call, refusal) do { errno = 0; if ((call) >= 0 || errno != (refusal)) { reached++; printf("%s: errno %d\n", #call, errno); } } while (0)

int main(void)
{
	struct { long a, b, c, d; } queue = { 0, 1, 1, 0 };
	struct sockaddr_un name = { AF_UNIX, "\0left-behind" };
	char text[1] = "";
	int reached = 0, pair[2] = { -1, -1 };

	TRY(syscall(SYS_shmget, 0x51ab, 4096, IPC_CREAT | 0666), EPERM);
	TRY(syscall(SYS_shmget, IPC_PRIVATE, 4096, IPC_CREAT | 0666), EPERM);
	TRY(syscall(SYS_semget, 0x51ab, 1, IPC_CREAT | 0666), EPERM);
	TRY(syscall(SYS_msgget, 0x51ab, IPC_CREAT | 0666), EPERM);
	TRY(syscall(SYS_mq_open, "left-behind", O_CREAT | O_RDWR, 0666, &queue), EPERM);
	TRY(syscall(SYS_mq_unlink, "left-behind"), EPERM);
	TRY(syscall(SYS_memfd_create, "left-behind", 0), EPERM);
	TRY(syscall(SYS_add_key, "user", "left-behind", text, 1, -4), ENOSYS);	/* KEY_SPEC_USER_KEYRING */
	TRY(syscall(SYS_request_key, "user", "left-behind", NULL, -4), ENOSYS);
	TRY(syscall(SYS_keyctl, 1, "left-behind"), ENOSYS);	/* KEYCTL_JOIN_SESSION_KEYRING */
	TRY(syscall(SYS_inotify_init1, 0), EPERM);
	TRY(syscall(SYS_io_setup, 1, &queue), ENOSYS);
	TRY(open("/dev/shm/left-behind", O_CREAT | O_RDWR, 0666), EACCES);
	if (shm_open("/left-behind", O_CREAT | O_EXCL | O_RDWR, 0666) < 0)	/* its own, in its own folder */
		reached += printf("shm_open: errno %d\n", errno);
	TRY(socket(AF_UNIX, SOCK_STREAM, 0), EACCES);
	if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
		reached += printf("no pair\n");
	TRY(bind(pair[0], (void *)&name, sizeof name.sun_family + 12), EACCES);
	TRY(listen(pair[0], 1), EACCES);
	TRY(fcntl(pair[0], F_SETOWN, getpid()), EPERM);
	TRY(fcntl(0, F_SETLEASE, F_RDLCK), EPERM);
	if (reached == 0)
		puts("refused");
	return 0;
}
