/*
Tries: the third entry into the kernel, sysenter in the 32-bit code segment. Where the processor does not know it, it is SIGILL.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* The way back from sysenter leads into the 32-bit vdso, which is not there: was the call made before? */
static void crashed(int number)
{
	static const char text[] = "sysenter made a descriptor\n";

	(void)number;
	if (fcntl(60, F_GETFD) < 0)
		_exit(1);
	_exit(write(1, text, sizeof text - 1) < 0);
}

int main(void)
{
#ifdef __x86_64__
	/* mov $63, %eax (dup2); xor %ebx, %ebx; mov $60, %ecx; mov %esp, %ebp; sysenter */
	static const unsigned char code[] = { 0xb8, 63, 0, 0, 0, 0x31, 0xdb, 0xb9, 60, 0, 0, 0, 0x89, 0xe5, 0x0f, 0x34 };
	static char handler_stack[65536];
	struct __attribute__((packed)) { unsigned offset; unsigned short segment; } target;
	char *low = mmap(NULL, 65536, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	if (low == MAP_FAILED || sigaltstack(&(stack_t){ .ss_sp = handler_stack, .ss_size = sizeof handler_stack }, NULL) != 0)
		return 1;
	sigaction(SIGSEGV, &(struct sigaction){ .sa_handler = crashed, .sa_flags = SA_ONSTACK }, NULL);
	memcpy(low, code, sizeof code);
	target.offset = (unsigned)(unsigned long)low;
	target.segment = 0x23;
	__asm__ volatile("movq %1, %%rsp\nljmp *(%0)" : : "r"(&target), "r"(low + 32768) : "memory");
#endif
	return 1;
}
