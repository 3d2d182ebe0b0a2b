/*
Tries: to change to the 32-bit code segment and to make the 32-bit call there, where the processor itself is in the other mode.
Must: runtime_error
Layer: seccomp (another architecture: SIGSYS)
*/
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

#ifdef __x86_64__
static long saved;

int main(void)
{
	struct __attribute__((packed)) { unsigned offset; unsigned short segment; } target;
	struct __attribute__((packed)) {
		unsigned char number[5], call[2], far_jump;
		unsigned back;
		unsigned short segment;
		unsigned char load[2];
		void *saved;
		unsigned char restore[4];
	} *code, image = {
		{ 0xb8, 20, 0, 0, 0 }, { 0xcd, 0x80 },	/* mov $20, %eax (getpid); int $0x80 */
		0xea, 0, 0x33,				/* ljmp $0x33, back: into 64-bit mode again */
		{ 0x48, 0xb9 }, &saved,			/* back: movabs $saved, %rcx */
		{ 0x48, 0x8b, 0x21, 0xc3 },		/* mov (%rcx), %rsp; ret */
	};
	char *low = mmap(NULL, 65536, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
	long result;

	if (low == MAP_FAILED)
		return 1;
	code = (void *)low;
	image.back = (unsigned)(unsigned long)code->load;
	memcpy(code, &image, sizeof image);
	target.offset = (unsigned)(unsigned long)low;
	target.segment = 0x23;
	__asm__ volatile(
		"subq $256, %%rsp\n"
		"leaq 1f(%%rip), %%rax\n"
		"pushq %%rax\n"
		"movq %%rsp, %1\n"
		"movq %3, %%rsp\n"	/* its upper half would be lost */
		"ljmp *(%2)\n"
		"1: addq $256, %%rsp\n"
		: "=&a"(result), "=m"(saved) : "r"(&target), "r"(low + 32768)
		: "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "memory");
	printf("getpid in 32-bit mode: %ld\n", result);
	return 0;
}
#else
int main(void)
{
	return 1;
}
#endif
