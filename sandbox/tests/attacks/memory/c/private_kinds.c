/*
 * Tries: to get four times the limit as private memory: in one piece and in many, reserved and populated, grown by mremap and brk, made writable later.
 * Must: ok
 * Layer: RLIMIT_DATA and RLIMIT_AS
 * request: {"limits": {"memory_mb": 16}}
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MB = 1 << 20, WANTED = 64 };

static int flags_of[] = {0, MAP_NORESERVE, MAP_POPULATE, MAP_STACK, MAP_NORESERVE | MAP_POPULATE, MAP_NONBLOCK};

int main(void) {
  int succeeded = 0;
  void *volatile block;
  for (size_t i = 0; i < sizeof flags_of / sizeof *flags_of; i++) {
    block = mmap(NULL, (size_t)WANTED * MB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | flags_of[i], -1, 0);
    if (block != MAP_FAILED) succeeded = printf("mmap with %#x\n", flags_of[i]);
  }
  for (int pieces = 0; (block = mmap(NULL, MB, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) != MAP_FAILED; pieces++)
    if (pieces == WANTED) {
      succeeded = puts("many pieces");
      break;
    }
  block = mmap(NULL, (size_t)WANTED * MB, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block != MAP_FAILED && mprotect(block, (size_t)WANTED * MB, PROT_READ | PROT_WRITE) == 0) succeeded = puts("mprotect");
  block = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block != MAP_FAILED && mremap(block, 4096, (size_t)WANTED * MB, MREMAP_MAYMOVE) != MAP_FAILED) succeeded = puts("mremap");
  if (sbrk(WANTED * MB) != (void *)-1) succeeded = puts("brk");
  if ((block = malloc((size_t)WANTED * MB)) != NULL) succeeded = puts("malloc");
  if ((block = mmap(NULL, 4UL << 40, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)) != MAP_FAILED)
    succeeded = puts("4 TB of addresses");
  if (!succeeded) puts("refused");
  return 0;
}
