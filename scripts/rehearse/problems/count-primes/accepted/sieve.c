#include <stdio.h>

static char composite[1000001];

int main(void)
{
	int n, primes = 0;

	if (scanf("%d", &n) != 1)
		return 1;
	for (int i = 2; i <= n; i++) {
		if (composite[i])
			continue;
		primes++;
		for (long long j = (long long)i * i; j <= n; j += i)
			composite[j] = 1;
	}
	printf("%d\n", primes);
	return 0;
}
