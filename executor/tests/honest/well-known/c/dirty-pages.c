/* Each page of a protected area traps when it is first written to: a handler of SIGSEGV notes the page, and lets it be written.
 * expected: "3 14 15 92\n"
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGES 100

static char *area;
static long page_size;
static volatile sig_atomic_t traps[PAGES];

static void trap(int signal, siginfo_t *info, void *context)
{
	(void)signal, (void)context;
	long page = ((char *)info->si_addr - area) / page_size;
	if (info->si_code != SEGV_ACCERR || (char *)info->si_addr < area || page >= PAGES)
		_exit(2);
	traps[page]++;
	if (mprotect(area + page * page_size, page_size, PROT_READ | PROT_WRITE) < 0)
		_exit(3);
}

int main(void)
{
	struct sigaction action = {.sa_sigaction = trap, .sa_flags = SA_SIGINFO};
	sigemptyset(&action.sa_mask);
	sigaction(SIGSEGV, &action, NULL);
	page_size = sysconf(_SC_PAGESIZE);
	area = mmap(NULL, PAGES * page_size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (area == MAP_FAILED) { perror("mmap"); return 1; }
	volatile char *bytes = area;
	const int written[] = {14, 3, 92, 15, 3, 14};
	for (int i = 0; i < 6; i++)
		for (int at = 0; at < 10; at++)
			bytes[written[i] * page_size + at]++;
	const char *between = "";
	for (int page = 0; page < PAGES; page++)
		if (traps[page] == 1 && bytes[page * page_size] > 0) {
			printf("%s%d", between, page);
			between = " ";
		}
	puts("");
	return munmap(area, PAGES * page_size);
}
