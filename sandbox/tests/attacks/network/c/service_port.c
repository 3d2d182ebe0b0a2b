/*
Tries: to send the service a request of one's own on loopback, by every call that takes an address and on every descriptor.
Must: ok
Layer: seccomp (socket, connect); the kernel (no descriptor is a socket)
*/
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
	static const char request[] = "GET /health HTTP/1.0\r\n\r\n";
	struct sockaddr_in four = { AF_INET, htons(@SERVICE_PORT@), { htonl(INADDR_LOOPBACK) }, "" };
	struct sockaddr_in6 six = { .sin6_family = AF_INET6, .sin6_port = htons(@SERVICE_PORT@), .sin6_addr = IN6ADDR_LOOPBACK_INIT };
	char answer[4096] = "";
	int told = 0;

	for (int family = 0; family < 2; family++) {
		const struct sockaddr *to = family == 0 ? (void *)&four : (void *)&six;
		socklen_t len = family == 0 ? sizeof four : sizeof six;
		int made = socket(to->sa_family, SOCK_STREAM, 0);
		if (made >= 0 || errno != EACCES)
			told += printf("socket: %s\n", strerror(errno));
		for (int fd = 0; fd < 64; fd++) {
			if (connect(fd, to, len) == 0 || errno != EACCES) {
				if (errno != EBADF && errno != ENOTSOCK)
					told += printf("connect by %d\n", fd);
				if (fd == made)
					told += printf("connect: %s\n", strerror(errno));
			}
			if (sendto(fd, request, sizeof request - 1, MSG_FASTOPEN | MSG_NOSIGNAL, to, len) > 0)
				told += printf("MSG_FASTOPEN by %d\n", fd);
		}
		if (made >= 0 && send(made, request, sizeof request - 1, MSG_NOSIGNAL) > 0 && recv(made, answer, sizeof answer - 1, 0) > 0)
			told += printf("%s\n", answer);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
