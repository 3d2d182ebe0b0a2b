/*
 * Tries: to fill kernel memory with the rules of Landlock rulesets of its own: 65 536 ports each, in 10 descriptors.
 * Must: ok
 * Layer: seccomp (landlock_create_ruleset)
 * request: {"limits": {"memory_mb": 16}}
 * Before ABI 4 there are no rules for ports; the call itself must be refused all the same.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  uint64_t attr[2] = {1, 3}, rule[2] = {1, 0}, held = 0;
  /* Bare, the kernel says EINVAL to this size and EFAULT to this pointer; ENOSYS only where there is no Landlock. */
  if (syscall(444, (void *)8, 8L, 0L) >= 0 || (errno != EPERM && errno != ENOSYS && errno != EACCES)) {
    for (int i = 0; i < 10; i++) {
      int fd = (int)syscall(444, attr, sizeof attr, 0);
      for (rule[1] = 0; fd >= 0 && rule[1] < 65536; rule[1]++)
        held += syscall(445, fd, 2, rule, 0) == 0;
    }
    printf("landlock_create_ruleset: held %llu rules\n", (unsigned long long)held);
    return 0;
  }
  puts("refused");
  return 0;
}
