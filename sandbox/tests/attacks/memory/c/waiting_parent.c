// Tries: to have a child's memory taken for its parent's: CLONE_VFORK without CLONE_VM lets the parent wait, but gives the child a copy.
// Must: memory_limit_exceeded
// Layer: supervision (memory of all processes together; only a child that shares its parent's memory is excused)
// request: {"limits": {"memory_mb": 64}, "timeout": 8}
#define _GNU_SOURCE
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
  size_t size = 40 << 20;
  volatile char *memory = malloc(size); // volatile, or the compiler would drop what nobody reads
  for (size_t i = 0; i < size; i += 4096) memory[i] = 1;
  if (syscall(SYS_clone, CLONE_VFORK | 17 /* SIGCHLD */, NULL, NULL, NULL, NULL) == 0) {
    for (size_t i = 0; i < size; i += 4096) memory[i] = 2;  // every page becomes its own
    sleep(4);
    _exit(0);
  }
  puts("held 80 MB");
  return 0;
}
