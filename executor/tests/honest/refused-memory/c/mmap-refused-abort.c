/* mmap of 5 GB, and abort when it is refused.
 * no reference: a bare machine may have so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stdlib.h>
#include <sys/mman.h>

int main(void)
{
	if (mmap(NULL, 5000000000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED)
		abort();
	return 0;
}
