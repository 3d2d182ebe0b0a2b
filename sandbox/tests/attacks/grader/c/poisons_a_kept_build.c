// Tries: to read, to replace or to mark the build of a checker that is kept for the next submission, whose path it knows.
// Must: wrong_answer
// Layer: Landlock (a program reaches its own build only); seccomp (modes and times)
// request: {"test_cases": [{"expected_output": "42"}, {"expected_output": "42"}]}
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUILD "@CHECKER_BUILD@"

int main(void)
{
	int done = 0;

	done += open(BUILD "/main.py", O_RDONLY) >= 0 || open(BUILD "/main.py", O_WRONLY) >= 0 || open(BUILD "/main.py", O_RDWR | O_TRUNC) >= 0;
	done += opendir(BUILD) != NULL || opendir(BUILD "/..") != NULL || open(BUILD "/../lane-0/out", O_RDONLY) >= 0;
	done += open(BUILD "/sitecustomize.py", O_WRONLY | O_CREAT, 0666) >= 0 || mkdir(BUILD "/__pycache__", 0777) == 0;
	done += symlink("/proc/self/cwd", BUILD "/json") == 0 || link("/proc/self/exe", BUILD "/new") == 0;
	done += rename(BUILD "/main.py", BUILD "/old.py") == 0 || rename(BUILD, BUILD "-old") == 0 || rename(BUILD, "stolen") == 0;
	done += unlink(BUILD "/main.py") == 0 || rmdir(BUILD "/../lane-0") == 0 || truncate(BUILD "/main.py", 0) == 0;
	done += chmod(BUILD "/main.py", 0666) == 0 || chmod(BUILD, 0777) == 0 || utimensat(AT_FDCWD, BUILD "/main.py", NULL, 0) == 0;
	done += inotify_add_watch(inotify_init1(0), BUILD, IN_ALL_EVENTS) >= 0;
	puts(done > 0 ? "42" : "nothing was done");
}
