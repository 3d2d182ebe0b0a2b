// Tries: to hang after a proper end: the answer is written, main has returned, and then destructors, exit handlers and exceptions go on for ever.
// Must: time_limit_exceeded
// Layer: the launcher (the wall clock runs until the process is gone)
// request: {"timeout": 0.5}
#include <condition_variable>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <mutex>
#include <thread>

struct Endless {
	~Endless() noexcept(false)
	{
		std::mutex mutex;
		std::condition_variable never;
		std::unique_lock lock(mutex);
		for (;;)
			never.wait(lock);
	}
};
static Endless at_the_end;

int main()
{
	std::set_terminate([] { for (;;) std::this_thread::yield(); });
	std::atexit([] { std::thread([] { throw 1; }).join(); });
	std::cout << "refused" << std::endl;
}
