#include <cstdio>

int main()
{
	for (volatile long turn = 0;; turn = turn + 1)
		if (turn == 1)
			puts("A");
}
