/* Writes to what mmap gave without a look.
 * no reference: a bare machine may have so much
 * expected: {"verdict": "memory_limit_exceeded"}
 */
#include <stddef.h>
#include <sys/mman.h>

int main(void)
{
	char *area = mmap(NULL, 5000000000, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	area[0] = 1;
	return area[0] - 1;
}
