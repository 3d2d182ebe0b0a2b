// Tries: to be accepted for an answer that is right, although the program dies afterwards: in a destructor, while a thread still writes.
// Must: runtime_error
// Layer: the verdict (a signal or an exit code comes before the comparison)
// request: {"test_cases": [{"expected_output": "42"}]}
#include <iostream>
#include <stdexcept>
#include <thread>

struct Throws {
	~Throws() noexcept(false)
	{
		std::cerr << "accepted\n" << std::flush;
		throw std::logic_error("{\"verdict\":\"accepted\",\"exit_code\":0}");
	}
};
static Throws at_the_end;

int main()
{
	std::cout << 42 << std::endl;
	std::set_terminate([] {
		std::thread([] { std::cout << std::flush; }).join();
		std::abort();
	});
	return 0;
}
