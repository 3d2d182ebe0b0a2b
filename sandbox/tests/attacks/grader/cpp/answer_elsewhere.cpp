// Tries: to be accepted for an answer that is everywhere but on stdout: on stderr, in files of all likely names, in a pipe, on a closed stdout.
// Must: wrong_answer
// Layer: grading (the answer is what lies in the file of stdout, and nothing is read from the scratch folder)
// request: {"comparison": "tokens", "test_cases": [{"expected_output": "42"}]}
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>
#include <fcntl.h>
#include <unistd.h>

int main()
{
	for (const char *name : { "out", "stdout", "1", "output.txt", "expected_output", "report", "result.json" })
		std::ofstream(name) << "42\n";
	std::error_code refused;
	for (const char *name : { "../out", "../../lane-0/out", "../../lane-1/out", "/proc/self/fd/1" }) {
		std::filesystem::rename("out", name, refused);
		std::filesystem::copy_file("stdout", name, std::filesystem::copy_options::overwrite_existing, refused);
		std::filesystem::create_hard_link("1", name, refused);
	}
	std::cerr << "42" << std::endl;
	std::filesystem::resize_file("/proc/self/fd/1", 0, refused); // of the two that are allowed one may have copied
	int both[2];
	if (pipe(both) != 0 || dup2(both[1], 1) < 0)
		return 1;
	std::cout << "42" << std::endl;
	close(1);
	open("output.txt", O_RDWR);
	std::cout << "42" << std::endl;
}
