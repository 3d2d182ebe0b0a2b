// Tries: to leave a tree, and the configuration that runtimes read from a home folder, for the next run to find and follow.
// Must: ok
// Layer: a scratch folder for every run; Landlock
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

int main(int argc, char **argv)
{
	const std::string home = getenv("HOME") ? getenv("HOME") : ".";
	const fs::path build = fs::path(argv[0]).parent_path();
	const std::vector<fs::path> places = { home, build, build / "lib", fs::current_path() / "..", "/tmp", "/var/tmp", "/dev/shm",
		"@SCRATCH_ROOT@", "@NEIGHBOUR_SCRATCH@", "@OPEN_FOLDER@" };
	const std::vector<std::string> names = { ".gdbinit", ".bashrc", ".cache/left", ".config/left", "core", "libleft.so", "ld.so.preload" };
	bool found = false;
	for (const auto &place : places)
		for (const auto &name : names) {
			const fs::path path = place / name;
			std::error_code error;
			if (fs::exists(path, error)) {
				std::cout << "left: " << path << '\n';
				found = true;
			}
			fs::create_directories(path.parent_path(), error);
			std::ofstream(path) << "left";
			fs::create_symlink("@OPEN_FILE@", place / "link", error);
			fs::create_hard_link(argv[0], place / "main-again", error);
			if (fs::exists(place / "main-again", error)) {
				std::cout << "a second name in " << place << '\n';
				found = true;
			}
			fs::last_write_time(path, fs::file_time_type::min(), error);
		}
	fs::permissions(build, fs::perms::all, *new std::error_code);
	fs::rename(fs::current_path(), fs::current_path().string() + "-kept", *new std::error_code);
	if (!found && argc > 1 && std::string(argv[1]) == "look")
		std::cout << "refused\n";
}
