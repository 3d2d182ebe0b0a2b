// Tries: to change what is outside by std::filesystem: copy over, move, cut, remove, link, and give other permissions.
// Must: ok
// Layer: Landlock; seccomp (permissions)
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>

namespace fs = std::filesystem;

int main(int, char **argv)
{
	const fs::path file = "@OPEN_FILE@", folder = "@OPEN_FOLDER@", build = fs::path(argv[0]).parent_path();
	std::ofstream("own") << "spoilt";
	fs::create_directory("tree");
	std::ofstream("tree/leaf") << "spoilt";
	const std::map<std::string, std::function<void()>> attacks = {
		{"copy over", [&] { fs::copy_file("own", file, fs::copy_options::overwrite_existing); }},
		{"copy in", [&] { fs::copy_file("own", folder / "new"); }},
		{"copy tree", [&] { fs::copy("tree", folder / "tree", fs::copy_options::recursive); }},
		{"copy as link", [&] { fs::copy(fs::absolute("own"), folder / "soft", fs::copy_options::create_symlinks); }},
		{"move over", [&] { fs::rename("own", file); }},
		{"move away", [&] { fs::rename(file, "stolen"); }},
		{"cut", [&] { fs::resize_file(file, 0); }},
		{"extend", [&] { fs::resize_file(file, 1 << 20); }},
		{"remove", [&] { fs::remove(file); }},
		{"remove all", [&] { fs::remove_all(folder); }},
		{"link in", [&] { fs::create_hard_link("own", folder / "hard"); }},
		{"link out", [&] { fs::create_hard_link(file, "hard"); }},
		{"soft link", [&] { fs::create_symlink("/", folder / "soft"); }},
		{"folder", [&] { fs::create_directories(folder / "a" / "b"); }},
		{"permissions", [&] { fs::permissions(file, fs::perms::none); }},
		{"permissions of the source", [&] { fs::permissions(build / "main.cpp", fs::perms::all); }},
		{"times", [&] { fs::last_write_time(file, fs::file_time_type::clock::now()); }},
		{"shared memory", [&] { fs::create_directory("/dev/shm/@MARKER@"); }},
		{"temporary", [&] { fs::create_directory("/tmp/@MARKER@"); }},
		{"build folder", [&] { fs::create_directory(build / "new"); }},
		{"source", [&] { fs::remove(build / "main.cpp"); }},
		{"executable", [&] { fs::rename(build / ".main", build / "other"); }},
		{"neighbour", [&] { fs::copy_file("own", fs::path("@NEIGHBOUR_SCRATCH@") / "new"); }},
		{"neighbour's source", [&] { fs::remove("@NEIGHBOUR_BUILD@/main.py"); }},
	};
	bool won = false;
	for (const auto &[name, attack] : attacks) {
		try {
			attack();
			won = true;
			std::cout << name << '\n';
		} catch (const fs::filesystem_error &error) {
			const auto code = error.code();
			if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted || code == std::errc::cross_device_link)
				continue;
			if (name == "temporary" && code == std::errc::read_only_file_system) // as /tmp is in a container
				continue;
			won = true;
			std::cout << name << ": " << error.what() << '\n';
		}
	}
	if (!won)
		std::cout << "refused\n";
}
