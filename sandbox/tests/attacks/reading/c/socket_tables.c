// Tries: to read who listens and who is connected, service and other runs included, from the network tables in its own /proc.
// Must: ok
// Layer: Landlock (of /proc/self only what a runtime reads)
#include <stdio.h>
#include <string.h>

int main(void)
{
	const char *const tables[] = { "tcp", "tcp6", "udp", "unix" };
	const char *const ways[] = { "/proc/self/net/%s", "/proc/net/%s", "/proc/thread-self/net/%s" };
	char port[16], path[64], line[1024];
	int won = 0;

	snprintf(port, sizeof port, ":%04X ", @SERVICE_PORT@);
	for (unsigned w = 0; w < 3; w++)
		for (unsigned t = 0; t < 4; t++) {
			snprintf(path, sizeof path, ways[w], tables[t]);
			FILE *table = fopen(path, "r");
			while (table != NULL && fgets(line, sizeof line, table) != NULL)
				if (strstr(line, port) || strstr(line, "@ABSTRACT_SOCKET@") || strstr(line, "@UNIX_SOCKET@"))
					won |= printf("%s: %s", path, line);
			if (table != NULL)
				fclose(table);
		}
	if (!won)
		puts("refused");
	return 0;
}
