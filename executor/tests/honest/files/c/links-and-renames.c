/* link, symlink, readlink, rename and unlink. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
	char target[100] = "";
	fclose(fopen("a", "w"));
	if (link("a", "b") < 0) { perror("link"); return 1; }
	if (symlink("a", "c") < 0 || readlink("c", target, sizeof target - 1) < 0) { perror("symlink"); return 1; }
	if (rename("b", "d") < 0 || unlink("c") < 0) { perror("rename"); return 1; }
	puts(strcmp(target, "a") == 0 ? "ok" : "wrong");
	return 0;
}
