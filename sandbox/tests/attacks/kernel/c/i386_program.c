/*
Tries: to execute a 32-bit program, made by hand, all of whose calls are 32-bit ones.
Must: ok
Layer: seccomp (another architecture: SIGSYS in the child)
*/
#define _GNU_SOURCE
#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BASE = 0x08048000 };

int main(void)
{
	struct { Elf32_Ehdr header; Elf32_Phdr segment; unsigned char code[16]; } image = {
		.header = { .e_ident = { 0x7f, 'E', 'L', 'F', ELFCLASS32, ELFDATA2LSB, EV_CURRENT }, .e_type = ET_EXEC,
			    .e_machine = EM_386, .e_version = EV_CURRENT, .e_entry = BASE + sizeof(Elf32_Ehdr) + sizeof(Elf32_Phdr),
			    .e_phoff = sizeof(Elf32_Ehdr), .e_ehsize = sizeof(Elf32_Ehdr), .e_phentsize = sizeof(Elf32_Phdr), .e_phnum = 1 },
		.segment = { .p_type = PT_LOAD, .p_vaddr = BASE, .p_paddr = BASE, .p_filesz = sizeof image, .p_memsz = sizeof image,
			     .p_flags = PF_R | PF_X, .p_align = 4096 },
		/* mov $1, %eax (exit); mov $42, %ebx; int $0x80 */
		.code = { 0xb8, 1, 0, 0, 0, 0xbb, 42, 0, 0, 0, 0xcd, 0x80 },
	};
	int fd = open("i386", O_WRONLY | O_CREAT | O_EXCL, 0755), status = 0;

	if (fd < 0 || write(fd, &image, sizeof image) != sizeof image || close(fd) != 0)
		return puts("no file was written") < 0;
	if (fork() == 0) {
		execl("./i386", "i386", (char *)NULL);
		_exit(1);	/* a kernel without such programs */
	}
	wait(&status);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 42)
		puts("a 32-bit program ran");
	else
		puts("refused");
	return 0;
}
