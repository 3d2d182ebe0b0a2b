// Tries: to spend more CPU time than allowed in threads, none of which works for long, and which are started and joined all the time.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the tree), rlimits (RLIMIT_CPU counts all threads)
// request: {"timeout": 6, "limits": {"cpu_time": 0.4}}
#include <ctime>
#include <iostream>
#include <thread>
#include <vector>

static double spent_by_thread()
{
	timespec now{};
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

int main()
{
	for (int round = 0; round < 20; round++) {
		std::vector<std::jthread> threads;
		for (int i = 0; i < 10; i++)
			threads.emplace_back([] {
				while (spent_by_thread() < 0.008)
					;
			});
	}
	std::cout << "burnt 1.6 s of 0.4 s\n";
}
