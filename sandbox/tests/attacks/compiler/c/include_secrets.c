// Tries: to include a secret header, by every directive that opens a file, where the preprocessor says that it can be opened.
// Must: compile_error or ok
// Layer: Landlock (the compiler reads the toolchain and its build folder)
// For some versions of the compiler a header that may not be opened is not there, for others the end of it all.
#include <stdio.h>

/* An existing file that may not be read is "not there" for the preprocessor: what follows is seen only after a leak. */
#if __has_include("@SECRET_FILE@")
#include "@SECRET_FILE@"
#elif __has_include_next("@SECRET_FILE@")
#include_next "@SECRET_FILE@"
#elif __has_include("/proc/@SERVICE_PID@/environ") || __has_include("/proc/1/environ") || __has_include("/etc/passwd")
#define SECRET "a file of the machine can be included"
#elif __has_include("@SERVICE_SOURCE@") || __has_include("@NEIGHBOUR_BUILD@/main.py") || __has_include("@OPEN_FILE@")
#define SECRET "a file of somebody else can be included"
#elif __has_include("../build/../../../../../../../../../../../../etc/passwd")
#define SECRET "a relative path leads out"
#endif

#ifdef __has_embed /* from GCC 15 on */
#if __has_embed("@SECRET_FILE@") == 1
static const char embedded[] = {
#embed "@SECRET_FILE@"
	, 0 };
#define SECRET embedded
#endif
#endif

int main(void)
{
#ifdef SECRET
	printf("%s\n", SECRET);
#else
	puts("refused");
#endif
}
