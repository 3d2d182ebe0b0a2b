// Tries: to keep the launcher in its folder: threads that make, rename and remove files and folders as fast as they can, so that a walk always finds one more.
// Must: time_limit_exceeded or output_limit_exceeded
// Layer: the launcher walks a bounded number of entries, and no longer than a tenth of its time
// request: {"timeout": 1}
// output_limit_exceeded: a walk that meets one file under many names counts it as many
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

int main()
{
	std::vector<std::jthread> threads;
	for (int number = 0; number < 6; number++)
		threads.emplace_back([number] {
			const std::string own = "folder-" + std::to_string(number);
			std::error_code error;
			for (unsigned long i = 0;; i++) {
				fs::create_directories(own + "/a/b", error);
				std::ofstream(own + "/file") << i;
				fs::rename(own + "/file", own + "/" + std::to_string(i % 40) + std::string(200, 'n'), error);
				fs::rename(own + "/a/b", "b-" + std::to_string(i % 5) + std::to_string(number), error);
				fs::create_directory_symlink("..", own + "/a/loop", error);
				if (i % 30 == 0)
					fs::remove_all(own, error);
			}
		});
}
