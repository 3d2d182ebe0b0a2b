// Tries: to live on as threads without a first one: the main thread ends, so the process looks like a zombie, while others work, fork and ignore every signal.
// Must: time_limit_exceeded
// Layer: the launcher (a process ends with its last thread; wall clock)
// request: {"timeout": 0.6}
#include <chrono>
#include <csignal>
#include <pthread.h>
#include <thread>
#include <unistd.h>

int main()
{
	for (int number = 1; number < 65; number++)
		std::signal(number, SIG_IGN);
	for (int i = 0; i < 8; i++)
		std::thread([i] {
			if (i % 4 == 0 && fork() == 0) {	/* the same again in a child */
				std::thread([] { for (;;) pause(); }).detach();
				pthread_exit(nullptr);
			}
			for (;;)
				std::this_thread::sleep_for(std::chrono::milliseconds(1));
		}).detach();
	pthread_exit(nullptr);
}
