/* freopen of files for tests at home.
 * request: {"stdin": "4\n"}
 * no reference: a bare machine is no judge
 * expected: "8\n"
 */
#include <stdio.h>

int main(void)
{
#ifndef ONLINE_JUDGE
	freopen("input.txt", "r", stdin);
	freopen("output.txt", "w", stdout);
#endif
	int n;
	if (scanf("%d", &n) != 1)
		return 1;
	printf("%d\n", n * 2);
	return 0;
}
