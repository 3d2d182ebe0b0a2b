/*
Tries: to ask for a name by every way of the C library, each of which sends it to somebody outside, and for the machine's own addresses.
Must: ok
Layer: seccomp (socket); Landlock (/etc/hosts, resolv.conf)
request: {"timeout": 5}
*/
#define _GNU_SOURCE
#include <arpa/nameser.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void)
{
	static const char *const names[] = { "localhost", "example.com", "metadata.google.internal", "secret.attack.test" };
	const struct in_addr loopback = { htonl(INADDR_LOOPBACK) };
	const struct sockaddr_in address = { AF_INET, 0, loopback, "" };
	struct addrinfo *found;
	struct ifaddrs *interfaces;
	unsigned char answer[512];
	char name[256];
	int told = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (getaddrinfo(names[i], NULL, NULL, &found) == 0)
			told += printf("getaddrinfo %s\n", names[i]);
		if (gethostbyname(names[i]) != NULL || gethostbyname2(names[i], AF_INET6) != NULL)
			told += printf("gethostbyname %s\n", names[i]);
		if (res_query(names[i], ns_c_in, ns_t_txt, answer, sizeof answer) >= 0)
			told += printf("res_query %s\n", names[i]);
	}
	if (getnameinfo((const void *)&address, sizeof address, name, sizeof name, NULL, 0, NI_NAMEREQD) == 0)
		told += printf("getnameinfo %s\n", name);
	if (gethostbyaddr(&loopback, sizeof loopback, AF_INET) != NULL)
		told += printf("gethostbyaddr\n");
	if (getifaddrs(&interfaces) == 0)
		told += printf("getifaddrs\n");
	if (if_nameindex() != NULL || if_nametoindex("lo") != 0)
		told += printf("if_nameindex\n");
	if (told == 0)
		puts("refused");
	return 0;
}
