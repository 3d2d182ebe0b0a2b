/*
Tries: to open and connect sockets from many threads at once, between the forks of others, and by exceptions that leave in the middle.
Must: ok
Layer: seccomp (every thread has the filter)
request: {"timeout": 8}
*/
#include <arpa/inet.h>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

static std::atomic<int> told{0};

static void connect_or_throw(int family)
{
	sockaddr_in to{};
	to.sin_family = AF_INET;
	to.sin_port = htons(@TCP_PORT@);
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	int fd = socket(family, SOCK_STREAM, 0);
	if (fd >= 0) {
		bool connected = connect(fd, reinterpret_cast<sockaddr *>(&to), sizeof to) == 0;
		close(fd);
		throw std::runtime_error(connected ? "connected" : "a socket");
	}
	if (errno != EACCES)
		throw std::system_error(errno, std::generic_category(), "socket");
}

int main()
{
	std::vector<std::jthread> threads;
	for (int i = 0; i < 8; i++)
		threads.emplace_back([i] {
			for (int round = 0; round < 50; round++)
				try {
					connect_or_throw(round % 2 ? AF_INET : AF_UNIX);
					if (i == 0 && round % 10 == 0) {
						pid_t child = fork();
						if (child == 0)
							_exit(socket(AF_INET, SOCK_DGRAM, 0) >= 0);
						int status = 0;
						if (child > 0 && waitpid(child, &status, 0) == child && status != 0)
							throw std::runtime_error("a child's socket");
					}
				} catch (const std::exception &error) {
					if (told++ == 0)
						std::printf("%s\n", error.what());
				}
		});
	threads.clear();
	if (told == 0)
		std::puts("refused");
}
