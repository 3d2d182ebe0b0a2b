#ifndef ELF_STATIC_H
#define ELF_STATIC_H

#include <stdint.h>

/*
 * Bytes of writable memory that the program behind `executable` (an O_PATH descriptor) asks for before its
 * first instruction; 0 where it is not an ELF file that we may read.
 */
uint64_t elf_static_bytes(int executable);

#endif
