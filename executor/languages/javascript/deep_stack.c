/*
 * Loaded by Node before a program: gives V8's main thread the stack that --stack-size=STACK_KB would give it. With that flag V8 refuses
 * the code that was compiled into Node ahead of time, because it was compiled with other flags, and each start takes a fifth longer.
 * The declarations are those of Node-API and V8, written out so that no header is needed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

int32_t node_api_module_get_api_version_v1(void);
void *napi_register_module_v1(void *environment, void *exports);

int32_t node_api_module_get_api_version_v1(void)
{
	return 8;
}

/* Workers load it, too, and keep the stacks that Node gives them. */
static int is_main_thread(void)
{
	return syscall(SYS_gettid) == getpid();
}

void *napi_register_module_v1(void *environment, void *exports)
{
	void *(*current_isolate)(void) = (void *(*)(void))dlsym(RTLD_DEFAULT, "_ZN2v87Isolate10GetCurrentEv");
	void (*set_stack_limit)(void *, uintptr_t) = (void (*)(void *, uintptr_t))dlsym(RTLD_DEFAULT, "_ZN2v87Isolate13SetStackLimitEm");

	(void)environment;
	if (is_main_thread() && current_isolate != 0 && set_stack_limit != 0)
		set_stack_limit(current_isolate(), (uintptr_t)__builtin_frame_address(0) - STACK_KB * (uintptr_t)1024);
	return exports;
}
