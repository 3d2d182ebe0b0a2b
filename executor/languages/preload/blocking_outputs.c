/*
 * Node makes a pipe that is its stdout or stderr non-blocking, and process.exit or an uncaught exception then loses what the
 * pipe had no room for. In Node, and nowhere else, these two stay blocking, so that each write ends when all of it is written.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stdbool.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Node calls this function of libuv, which it exports, to make a pipe non-blocking. */
static bool is_node(void)
{
	return dlsym(RTLD_DEFAULT, "uv_version") != NULL && dlsym(RTLD_DEFAULT, "napi_module_register") != NULL;
}

int ioctl(int fd, unsigned long request, ...)
{
	va_list rest;

	va_start(rest, request);
	void *argument = va_arg(rest, void *);
	va_end(rest);
	if (request == FIONBIO && (fd == STDOUT_FILENO || fd == STDERR_FILENO) && is_node())
		return 0;
	return (int)syscall(SYS_ioctl, fd, request, argument);
}
