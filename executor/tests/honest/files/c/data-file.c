/* A file of the request lies in the working directory.
 * request: {"files": [{"name": "data.txt", "content": "3 4\n"}]}
 * expected: "7\n"
 */
#include <stdio.h>

int main(void)
{
	int a, b;
	FILE *file = fopen("data.txt", "r");
	if (file == NULL || fscanf(file, "%d %d", &a, &b) != 2) { perror("data.txt"); return 1; }
	printf("%d\n", a + b);
	return 0;
}
