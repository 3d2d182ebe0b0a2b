// Tries: to confuse who reads its paths: at the end of a mapping, in memory that is closed, of the kernel or not there, too long, endless by links, and with registers whose upper half is filled.
// Must: ok
// Layer: the launcher reads with bounds, and answers as the kernel does
// request: {"timeout": 20}
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int told;

static void expect(const char *what, long result, int error)
{
	if (error == 0 ? result != 0 : result != -1 || errno != error)
		told += printf("%s: %ld, %s\n", what, result, strerror(errno));
}

static long change(const void *path)
{
	return syscall(SYS_fchmodat, AT_FDCWD, path, 0700);
}

static long touch(const void *times)
{
	return syscall(SYS_utimensat, AT_FDCWD, "own", times, 0);
}

int main(void)
{
	const size_t page = (size_t)sysconf(_SC_PAGESIZE);
	char *pages = mmap(NULL, 3 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), *end = pages + 2 * page;
	char name[32], target[PATH_MAX];
	void *const nowhere[] = { NULL, (void *)1, (void *)-1L, (void *)-4096L, (void *)(1UL << 63), (void *)0xffff800000000000UL, (void *)0x7ffffffff000UL, end };

	close(open("own", O_CREAT | O_RDWR, 0600));
	munmap(end, page);
	for (unsigned i = 0; i < sizeof nowhere / sizeof *nowhere; i++) {
		expect("no path there", change(nowhere[i]), EFAULT);
		if (nowhere[i] != NULL)
			expect("no times there", touch(nowhere[i]), EFAULT);
	}
	expect("at the end", change(strcpy(end - 4, "own")), 0);
	memcpy(end - 3, "own", 3);
	expect("over the end", change(end - 3), EFAULT);
	memset(end - 8, 0, 8);
	expect("times over the end", touch(end - 8), EFAULT);
	mprotect(pages + page, page, PROT_NONE);
	expect("closed", change(pages + page), EFAULT);
	expect("into what is closed", change(memset(pages + page - 4, '/', 4)), EFAULT);
	mprotect(pages + page, page, PROT_READ | PROT_WRITE);

	memset(pages, '/', 2 * page);
	memset(pages, 'a', PATH_MAX);
	expect("too long", change(pages), ENAMETOOLONG);
	for (int i = 0; i < PATH_MAX; i += 2)
		memcpy(pages + i, "./", 2);
	memcpy(pages + PATH_MAX - 6, "/own", 5);
	expect("as long as it may be", change(pages), 0);
	pages[PATH_MAX - 2] = 'x', memset(pages + PATH_MAX - 1, 'x', 2);
	expect("one too long", change(pages), ENAMETOOLONG);

	/* Each of these leads to the next, by a way that is as long as it can be. */
	memset(target, '/', sizeof target);
	for (int i = 0; i < 60; i++) {
		for (int at = 0; at < PATH_MAX - 40; at += 2)
			memcpy(target + at, "./", 2);
		snprintf(target + PATH_MAX - 40, 32, "l%d", i + 1);
		snprintf(name, sizeof name, "l%d", i);
		expect("a long link", symlink(target, name), 0);
	}
	expect("too many links", change("l0"), ELOOP);
	symlink("own", "short"), unlink("l60"), symlink("own", "l60");
	expect("few enough", change("l40"), 0);
	symlink("x/../self/y", "self"), mkdir("x", 0700);
	expect("itself", change("self"), ELOOP);
	expect("the upper half of a mode and of a descriptor", syscall(SYS_fchmodat, (0x5aL << 32) | 0xffffff9cL, "own", (0x5aL << 32) | 0600), 0);
	expect("a descriptor below 0", syscall(SYS_fchmod, -2, 0600), EBADF);
	expect("a descriptor that is none", syscall(SYS_fchmod, 0x7fffffff, 0600), EBADF);
	if (told == 0)
		puts("refused");
	return 0;
}
