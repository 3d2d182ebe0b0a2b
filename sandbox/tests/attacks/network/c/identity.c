/*
Tries: to get a token of the cloud's: its endpoints for metadata and identity, and what the environment says of them.
Must: ok
Layer: seccomp (socket); the environment is made anew
*/
#define _GNU_SOURCE
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

extern char **environ;

int main(void)
{
	static const char *const hosts[] = { "169.254.169.254", "169.254.130.1", "fd00:ec2::254", "168.63.129.16", "100.100.100.200", "169.254.170.2" };
	static const char *const ports[] = { "80", "8081", "42356", "12356", "32526" };
	static const char *const words[] = { "IDENTITY", "MSI_", "TOKEN", "SECRET", "CONTAINER_APP", "AZURE", "AWS", "PORT", "PASSWORD", "KUBERNETES" };
	const struct addrinfo hints = { .ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM };
	int told = 0;

	for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
		for (size_t j = 0; j < sizeof ports / sizeof *ports; j++) {
			struct addrinfo *to = NULL;
			if (getaddrinfo(hosts[i], ports[j], &hints, &to) != 0)
				continue;
			int fd = socket(to->ai_family, SOCK_STREAM | SOCK_NONBLOCK, 0);
			if (fd >= 0 || errno != EACCES)
				told += printf("socket: %s\n", strerror(errno));
			if (connect(fd, to->ai_addr, to->ai_addrlen) == 0 || errno != EACCES)
				told += printf("connect to %s: %s\n", hosts[i], strerror(errno));
			close(fd);
			freeaddrinfo(to);
		}
	for (char **entry = environ; *entry != NULL; entry++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (strstr(*entry, words[i]) != NULL)
				told += printf("%s\n", *entry);
	/* Behind what execve was given: nothing may be left of another's. */
	FILE *own = fopen("/proc/self/environ", "r");
	char text[65536] = "";
	size_t len = own == NULL ? 0 : fread(text, 1, sizeof text - 1, own);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (memmem(text, len, words[i], strlen(words[i])) != NULL)
			told += printf("/proc/self/environ has %s\n", words[i]);
	if (told == 0)
		puts("refused");
	return 0;
}
