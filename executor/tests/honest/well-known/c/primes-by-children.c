/* Three children sieve a part each, and tell their parent by pipes how many primes there are below a million.
 * expected: "78498\n"
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT 1000000
#define CHILDREN 3

static int count_primes(int from, int to)
{
	char *is_composite = calloc(to - from, 1);
	int count = 0;
	for (int factor = 2; factor * factor < to; factor++) {
		int first = (from + factor - 1) / factor;
		for (int times = first < factor ? factor : first; times * factor < to; times++)
			is_composite[times * factor - from] = 1;
	}
	for (int number = from; number < to; number++)
		count += number >= 2 && !is_composite[number - from];
	free(is_composite);
	return count;
}

int main(void)
{
	int ends[CHILDREN][2], total = 0;
	for (int i = 0; i < CHILDREN; i++) {
		if (pipe(ends[i]) < 0) { perror("pipe"); return 1; }
		pid_t child = fork();
		if (child < 0) { perror("fork"); return 1; }
		if (child == 0) {
			close(ends[i][0]);
			int count = count_primes(LIMIT / CHILDREN * i, i == CHILDREN - 1 ? LIMIT : LIMIT / CHILDREN * (i + 1));
			_exit(write(ends[i][1], &count, sizeof count) == sizeof count ? i : 100);
		}
		close(ends[i][1]);
	}
	for (int i = 0; i < CHILDREN; i++) {
		int count;
		if (read(ends[i][0], &count, sizeof count) != sizeof count) { perror("read"); return 1; }
		total += count;
	}
	int status, codes = 0;
	while (wait(&status) > 0)
		codes += WIFEXITED(status) ? WEXITSTATUS(status) : 100;
	printf("%d\n", codes == 0 + 1 + 2 ? total : -codes);
	return 0;
}
