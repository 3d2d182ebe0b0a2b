/* Four threads count the ways to place queens that do not attack each other, and take the first columns from a counter.
 * expected: "8: 92\n9: 352\n10: 724\n"
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>

#define THREADS 3

static int size;
static atomic_int next_column, solutions;

static int place(unsigned columns, unsigned left, unsigned right)
{
	unsigned all = (1u << size) - 1;
	if (columns == all)
		return 1;
	int ways = 0;
	for (unsigned open = all & ~(columns | left | right); open != 0; open &= open - 1) {
		unsigned queen = open & -open;
		ways += place(columns | queen, (left | queen) << 1, (right | queen) >> 1);
	}
	return ways;
}

static void *work(void *unused)
{
	for (int column; (column = atomic_fetch_add(&next_column, 1)) < size;) {
		unsigned queen = 1u << column;
		atomic_fetch_add(&solutions, place(queen, queen << 1, queen >> 1));
	}
	return unused;
}

int main(void)
{
	for (size = 8; size <= 10; size++) {
		pthread_t threads[THREADS];
		next_column = solutions = 0;
		for (int i = 0; i < THREADS; i++)
			if (pthread_create(&threads[i], NULL, work, NULL) != 0) { puts("no thread"); return 1; }
		work(NULL);
		for (int i = 0; i < THREADS; i++)
			pthread_join(threads[i], NULL);
		printf("%d: %d\n", size, solutions);
	}
	return 0;
}
