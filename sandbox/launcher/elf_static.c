#include "elf_static.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static uint64_t writable_bytes(int fd)
{
	ElfW(Ehdr) header;
	ElfW(Phdr) segment;
	uint64_t bytes = 0;

	if (pread(fd, &header, sizeof header, 0) != sizeof header || memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
		return 0;
	for (int i = 0; i < header.e_phnum; i++) {
		off_t offset = (off_t)(header.e_phoff + (uint64_t)i * sizeof segment);
		if (pread(fd, &segment, sizeof segment, offset) != sizeof segment)
			return bytes;
		/* The file is hostile: its sizes may add up to anything. */
		if (segment.p_type == PT_LOAD && (segment.p_flags & PF_W) &&
		    __builtin_add_overflow(bytes, (uint64_t)segment.p_memsz, &bytes))
			return UINT64_MAX;
	}
	return bytes;
}

uint64_t elf_static_bytes(int executable)
{
	char link[64];

	snprintf(link, sizeof link, "/proc/self/fd/%d", executable);
	int fd = open(link, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return 0;
	uint64_t bytes = writable_bytes(fd);
	close(fd);
	return bytes;
}
