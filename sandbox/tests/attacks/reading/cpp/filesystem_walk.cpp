// Tries: to read and to copy from outside by std::filesystem and streams, in several threads at once.
// Must: ok
// Layer: Landlock (each thread has the restrictions of the process)
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;
static std::atomic<bool> won{false};
static std::mutex printing;

static void say(const std::string &what)
{
	std::lock_guard lock(printing);
	won = true;
	std::cout << what << '\n';
}

static void attack(const fs::path &file)
{
	std::error_code error;
	const std::string own = "copy-" + std::to_string(std::hash<std::thread::id>{}(std::this_thread::get_id()));
	if (std::ifstream in(file); in)
		say(file.string() + ": " + std::string(std::istreambuf_iterator<char>(in), {}));
	if (std::filebuf buffer; buffer.open(file, std::ios::in | std::ios::binary))
		say("filebuf " + file.string());
	if (fs::copy_file(file, own, fs::copy_options::overwrite_existing, error) || !error)
		say("copied " + file.string());
	fs::create_hard_link(file, own + "-link", error);
	if (!error)
		say("linked " + file.string());
	fs::create_symlink(file, own + "-soft", error);
	if (std::ifstream in(own + "-soft"); in)
		say("by a link: " + std::string(std::istreambuf_iterator<char>(in), {}));
	try {
		for (const auto &entry : fs::recursive_directory_iterator(file.parent_path()))
			say("listed " + entry.path().string());
	} catch (const fs::filesystem_error &refused) {
		if (refused.code() != std::errc::permission_denied)
			say(refused.what());
	}
}

int main()
{
	std::vector<std::jthread> threads;
	for (const char *file : {"@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "@NEIGHBOUR_BUILD@/main.py", "/proc/@NEIGHBOUR_PID@/environ", "/etc/passwd"})
		threads.emplace_back(attack, fs::path(file));
	threads.clear();
	for (const char *link : {"/proc/@NEIGHBOUR_PID@/cwd", "/proc/@SERVICE_PID@/exe", "/proc/@VICTIM_PID@/root"}) {
		std::error_code error;
		const auto target = fs::read_symlink(link, error);
		if (!error)
			say(std::string(link) + " leads to " + target.string());
	}
	if (!won)
		std::cout << "refused\n";
}
