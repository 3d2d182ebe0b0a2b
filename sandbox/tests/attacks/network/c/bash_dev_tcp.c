/*
Tries: to have the system's own programs connect: bash by its /dev/tcp and /dev/udp, and whatever else is installed.
Must: ok
Layer: seccomp (what a program starts is filtered like itself)
*/
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	/* Each answers 0 for success only. */
	static const char *const commands[] = {
		"bash -c 'echo x > /dev/tcp/127.0.0.1/@TCP_PORT@'", "bash -c 'echo x > /dev/udp/127.0.0.1/@UDP_PORT@'",
		"bash -c 'exec 3<>/dev/tcp/127.0.0.1/@SERVICE_PORT@; echo GET / >&3; read -t 1 <&3'",
		"perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(\"127.0.0.1:@TCP_PORT@\")'",
		"perl -MSocket -e 'exit !socket(S, AF_UNIX, SOCK_STREAM, 0)'",
		"curl -s -m 1 http://127.0.0.1:@SERVICE_PORT@/health", "curl -s -m 1 --unix-socket @UNIX_SOCKET@ http://x/",
		"wget -q -T 1 -t 1 -O - http://127.0.0.1:@SERVICE_PORT@/health", "ip link", "getent hosts localhost", "getent ahosts localhost",
	};
	int told = 0;

	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
		char line[512];
		snprintf(line, sizeof line, "(%s) > said 2>&1", commands[i]);
		if (system(line) == 0)
			told += printf("%s\n", commands[i]);
	}
	if (told == 0)
		puts("refused");
	return 0;
}
