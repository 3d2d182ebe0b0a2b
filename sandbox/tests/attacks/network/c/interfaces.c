/*
Tries: to ask any socket, and a pair is one, for the machine's interfaces and addresses, and to have the kernel load modules for it.
Must: ok
Layer: seccomp (ioctl 0x89..: what a socket of any family passes on to the network)
*/
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void)
{
	struct ifreq requests[16] = { { { "lo" }, { { 0, "" } } } };
	struct ifconf list = { sizeof requests, { (void *)requests } };
	int ends[2], told = 0;

	if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
		return puts("no pair") < 0;
	if (ioctl(ends[0], SIOCGIFCONF, &list) == 0)
		for (size_t i = 0; i < (size_t)list.ifc_len / sizeof *requests; i++)
			told += printf("%s %s\n", requests[i].ifr_name, inet_ntoa(((struct sockaddr_in *)&requests[i].ifr_addr)->sin_addr));
	const unsigned long questions[] = { SIOCGIFNAME, SIOCGIFFLAGS, SIOCGIFMTU, SIOCGIFHWADDR, SIOCGIFINDEX, SIOCGIFTXQLEN };
	for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
		for (int index = 1; index < 4; index++) {
			struct ifreq request = { { "lo" }, { .ifru_ivalue = index } };
			if (ioctl(ends[0], questions[i], &request) == 0)
				told += printf("%lx of %s\n", questions[i], request.ifr_name);
		}
	if (told == 0)
		puts("refused");
	return 0;
}
