// Tries: to let threads, and children that threads keep making, go on after main has returned, writing files.
// Must: accepted
// Layer: the launcher kills the group and reaps it and makes the folder anew
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>
#include <vector>
#include <fcntl.h>
#include <unistd.h>

int main()
{
	const bool clean = access("late", F_OK) != 0;
	signal(SIGHUP, SIG_IGN);
	signal(SIGTERM, SIG_IGN);
	static std::atomic<int> made{0};
	for (int i = 0; i < 4; i++)
		std::thread([] {
			for (;;) {
				if (fork() == 0) {
					for (;;)
						close(open("late", O_CREAT | O_WRONLY, 0600));
				}
				made++;
			}
		}).detach();
	while (made < 8)
		std::this_thread::yield();
	std::cout << (clean ? "clean\n" : "seen\n") << std::flush;
	_exit(0);
}
