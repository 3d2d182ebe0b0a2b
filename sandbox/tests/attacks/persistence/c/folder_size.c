// Tries: to hand something to the next test in the size of its empty folder: some file systems never make a directory smaller.
// Must: accepted
// Layer: a scratch folder that is new for every test
// request: {"test_cases": [{"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}, {"expected_output": ""}]}
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	char name[256];
	struct stat st;

	if (stat(".", &st) == 0 && st.st_size > 20000)
		printf("a folder of %lld bytes\n", (long long)st.st_size);
	memset(name, 'n', 255);
	for (int i = 0; i < 300; i++) {
		snprintf(name + 200, sizeof name - 200, "%0*d", 55, i);
		close(open(name, O_CREAT | O_WRONLY, 0600));
	}
	for (int i = 0; i < 300; i++) {
		snprintf(name + 200, sizeof name - 200, "%0*d", 55, i);
		unlink(name);
	}
	return 0;
}
