/*
 * Tries: to make the kernel allocate 128 MB for a private futex hash (PR_FUTEX_HASH), which shows in no resident size.
 * Must: ok
 * Layer: seccomp (prctl)
 * request: {"limits": {"memory_mb": 16}}
 * Linux has it since 6.16; an older kernel says EINVAL, and nothing is held.
 */
#include <stdio.h>
#include <sys/prctl.h>

int main(void) {
  if (prctl(78, 1UL, 1UL << 21, 0UL, 0UL) == 0) /* PR_FUTEX_HASH_SET_SLOTS; 64 bytes each */
    printf("held %d slots of 64 bytes\n", prctl(78, 2UL, 0UL, 0UL, 0UL));
  else
    puts("refused");
  return 0;
}
