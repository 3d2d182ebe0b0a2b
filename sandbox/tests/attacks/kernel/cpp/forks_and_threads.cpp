/*
Tries: to lose the filter on the way: in threads of threads, in a child of a thread, in a handler of a signal, while others are being judged.
Must: ok
Layer: seccomp (whatever is made inherits it); seccomp notification
request: {"timeout": 8}
*/
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <future>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

static std::atomic<int> free_ones{0};

/* Calls that the kernel itself would let through. */
static bool is_free()
{
	const long calls[][2] = {{SYS_memfd_create, EPERM}, {SYS_pidfd_open, EPERM}, {SYS_personality, EPERM}, {SYS_inotify_init1, EPERM}};
	const long first[] = {reinterpret_cast<long>("x"), @VICTIM_PID@, 0xffffffff, 0};
	for (int i = 0; i < 4; i++)
		if (syscall(calls[i][0], first[i], 0, 0, 0, 0, 0) != -1 || errno != calls[i][1])
			return true;
	return kill(@VICTIM_PID@, 0) == 0 || prctl(PR_GET_SECCOMP) != 2 || prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1;
}

static void look(int)
{
	const int before = errno;
	free_ones += is_free();
	errno = before;
}

int main()
{
	std::signal(SIGUSR1, look);
	std::vector<std::jthread> threads;
	for (int i = 0; i < 4; i++)
		threads.emplace_back([] {
			for (int round = 0; round < 10; round++) {
				std::thread([] { free_ones += is_free(); }).join();
				free_ones += std::async(std::launch::async, is_free).get();
				raise(SIGUSR1);
				pid_t child = round % 2 ? fork() : static_cast<pid_t>(syscall(SYS_clone, SIGCHLD | CLONE_FS | CLONE_FILES, 0, 0, 0, 0));
				if (child == 0)
					_exit(is_free() ? 77 : 0);
				int status = 0;
				if (child > 0 && waitpid(child, &status, 0) == child && status != 0)
					free_ones++;
			}
		});
	threads.clear();
	if (free_ones == 0)
		std::puts("refused");
	else
		std::printf("%d were free\n", free_ones.load());
}
