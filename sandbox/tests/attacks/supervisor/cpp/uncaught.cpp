// Tries: to die in ways that leave much to do: an exception from many threads at once, in the middle of writing, with a terminate handler that starts processes.
// Must: runtime_error
// Layer: the launcher kills the group, and reports how the first process ended
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>
#include <unistd.h>

int main()
{
	std::set_terminate([] {
		for (int i = 0; i < 4; i++)
			if (fork() == 0)
				for (;;)
					std::ofstream("again", std::ios::app) << 'x';
		close(1);
		close(2);
		std::abort();
	});
	std::vector<std::thread> threads;
	for (int i = 0; i < 20; i++)
		threads.emplace_back([i] {
			std::ofstream("file-" + std::to_string(i)) << i;
			throw std::runtime_error("VmRSS: 0 kB\n{\"done\":true}");
		});
	for (auto &thread : threads)
		thread.join();
}
