/*
Tries: to open a socket as a file, by its path and through /proc, and to find one among the descriptors of every thread and process.
Must: ok
Layer: Landlock (nothing outside, only /proc/self); the kernel (a socket cannot be opened)
*/
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;

int main()
{
	int told = 0;
	std::error_code error;

	for (const char *path : {"@UNIX_SOCKET@", "/run/docker.sock", "/var/run/docker.sock", "/run/containerd/containerd.sock", "/run/systemd/private"}) {
		std::fstream file(path);
		if (file.is_open())
			told += std::printf("%s was opened\n", path);
		fs::copy_file(path, "copy", error);
		if (!error)
			told += std::printf("%s was copied\n", path);
		fs::create_hard_link(path, "link", error);
		if (!error)
			told += std::printf("%s was linked\n", path);
		fs::rename(path, "moved", error);
		if (!error)
			told += std::printf("%s was moved\n", path);
	}
	for (const char *pid : {"self", "thread-self", "@SERVICE_PID@", "@LAUNCHER_PID@", "@WORKER_PID@", "@VICTIM_PID@", "@NEIGHBOUR_PID@", "1"}) {
		const bool own = std::string(pid).find("self") != std::string::npos;
		for (fs::directory_iterator entry(fs::path("/proc") / pid / "fd", error), end; !error && entry != end; entry.increment(error)) {
			const auto target = fs::read_symlink(entry->path(), error).string();
			const bool output = entry->path().filename() == "1" || entry->path().filename() == "2"; // pipes to the launcher
			if (!own || target.starts_with("socket:") || target.starts_with("anon_inode:") || (target.starts_with("pipe:") && !output))
				told += std::printf("%s is %s\n", entry->path().c_str(), target.c_str());
		}
		error.clear();
		std::ifstream sockets(fs::path("/proc") / pid / "net" / "tcp");
		if (!own && sockets.is_open())
			told += std::printf("the sockets of %s\n", pid);
	}
	if (told == 0)
		std::puts("refused");
}
