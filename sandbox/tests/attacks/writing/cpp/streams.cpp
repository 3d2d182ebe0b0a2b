// Tries: to write outside by streams and C files, from many threads at once, some opened before and reopened after a change of folder.
// Must: ok
// Layer: Landlock (every thread has it)
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

static std::atomic<int> won{0};
static std::mutex printing;

static void say(const std::string &what)
{
	std::lock_guard lock(printing);
	won++;
	std::cout << what << '\n';
}

static void attack(const std::string &path)
{
	/* these may be read-only in a container */
	const bool is_of_system = path == "/tmp/@MARKER@" || path == "/var/tmp/@MARKER@";

	for (const char *mode : {"w", "a", "r+", "w+", "a+", "wx"}) {
		errno = 0;
		FILE *file = std::fopen(path.c_str(), mode);
		/* "wx" of a file that is there, and "r+" of one that is not: no refusal, but nothing is gained */
		if (file == nullptr && (errno == EACCES || errno == EEXIST || errno == ENOENT || (is_of_system && errno == EROFS)))
			continue;
		say(path + " " + mode + ": " + std::strerror(errno));
		if (file != nullptr)
			std::fclose(file);
	}
	for (auto mode : {std::ios::out, std::ios::app, std::ios::in | std::ios::out, std::ios::out | std::ios::trunc})
		if (std::fstream stream(path, mode); stream && stream << "spoilt" << std::flush)
			say("stream " + path);
	if (std::rename(path.c_str(), "stolen") == 0 || std::remove(path.c_str()) == 0)
		say("moved " + path);
}

int main(int, char **argv)
{
	const std::string build = std::filesystem::path(argv[0]).parent_path();
	std::vector<std::jthread> threads;
	for (const std::string &path : std::vector<std::string>{"@OPEN_FILE@", "@OPEN_FOLDER@/new", "/tmp/@MARKER@", "/dev/shm/@MARKER@", "/var/tmp/@MARKER@", "../new", "../in",
				 build + "/main.cpp", build + "/new", "@NEIGHBOUR_BUILD@/main.py", "@NEIGHBOUR_SCRATCH@/new", "/proc/self/oom_score_adj"})
		threads.emplace_back(attack, path);
	threads.clear();
	/* the standard input becomes a file outside, opened for writing */
	if (std::freopen("@OPEN_FILE@", "r+", stdin) != nullptr)
		say("reopened");
	if (chdir("@OPEN_FOLDER@") == 0 && std::ofstream("new"))
		say("relative");
	char name[] = "@OPEN_FOLDER@/XXXXXX";
	if (mkstemp(name) >= 0)
		say("temporary");
	if (won == 0)
		std::cout << "refused\n";
}
