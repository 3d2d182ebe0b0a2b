// Tries: to confuse the count of processes by exec from threads that are not the first: each takes over the pid of the process, again and again, in several processes.
// Must: time_limit_exceeded
// Layer: the launcher (wall clock), seccomp notification (counts what is there)
// request: {"timeout": 0.7}
#include <cstdlib>
#include <string>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

int main(int count, char **words)
{
	(void)count;
	int round = std::getenv("ROUND") ? std::atoi(std::getenv("ROUND")) : 0;
	setenv("ROUND", std::to_string(round + 1).c_str(), 1);
	if (round < 3)
		fork();	/* 8 processes in all; each of them goes on for ever */
	std::vector<std::thread> racers;
	try {
		for (int i = 0; i < 4; i++)
			racers.emplace_back([words] {
				execv(words[0], words);
				execv("/proc/self/exe", words);
			});
	} catch (const std::system_error &) {
		/* The kernel gives no new thread to a process that is about to exec: that it is then. */
	}
	for (auto &racer : racers)
		racer.join();
}
