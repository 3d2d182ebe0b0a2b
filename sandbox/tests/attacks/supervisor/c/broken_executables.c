// Tries: to execute what cannot be executed: scripts without an interpreter or that are their own, headers of ELF with impossible sizes, folders, fifos, its own stdin.
// Must: ok
// Layer: the kernel refuses or ends the process; the launcher still counts and reaps it
#define _GNU_SOURCE
#include <elf.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void make(const char *name, const void *bytes, size_t size)
{
	int fd = open(name, O_CREAT | O_WRONLY | O_TRUNC, 0777);
	if (write(fd, bytes, size) != (ssize_t)size)
		exit(1);
	close(fd);
}

int main(void)
{
	struct { Elf64_Ehdr header; Elf64_Phdr segment[2]; } elf = { .header = { .e_ident = ELFMAG "\2\1\1", .e_type = ET_EXEC, .e_version = 1,
		.e_machine = sizeof(long) == 8 ? EM_X86_64 : EM_386, .e_phoff = sizeof(Elf64_Ehdr), .e_ehsize = sizeof(Elf64_Ehdr), .e_phentsize = sizeof(Elf64_Phdr), .e_phnum = 1, .e_entry = 0x400000 } };
	const char *names[] = { "missing", "itself", "forbidden", "huge", "many", "interp", "short", ".", "fifo", "text", "/dev/stdin", "/proc/self/fd/1", "@OPEN_FILE@" };
	int reached = 0, status;

	make("missing", "#!/nowhere/at/all\n", 18);
	make("itself", "#!./itself\n", 11);
	make("forbidden", "#!@SECRET_FILE@\n", strlen("#!@SECRET_FILE@\n"));
	elf.segment[0] = (Elf64_Phdr){ .p_type = PT_LOAD, .p_flags = PF_R | PF_W, .p_vaddr = 0x400000, .p_memsz = 1UL << 46, .p_filesz = 64 };
	make("huge", &elf, sizeof elf);
	elf.header.e_phnum = 0xffff;
	make("many", &elf, sizeof elf);
	elf.header.e_phnum = 1;
	elf.segment[0] = (Elf64_Phdr){ .p_type = PT_INTERP, .p_offset = 1UL << 40, .p_filesz = 4000 };
	make("interp", &elf, sizeof elf);
	make("short", ELFMAG, 4);
	make("text", "just a text\n", 12);
	mkfifo("fifo", 0777);
	for (int i = 0; i < 13; i++) {
		if (fork() == 0) {
			execl(names[i], "x) R 1 1\n", NULL);
			_exit(99);
		}
		if (wait(&status) < 0 || (!WIFSIGNALED(status) && WEXITSTATUS(status) != 99))
			reached += printf("%s was executed: %x\n", names[i], status);
	}
	if (reached == 0)
		puts("refused");
	return 0;
}
