/*
 * Tries: to have far more than the limit between two looks: eight threads map, populate and fill fresh memory as fast as the machine can, in large pages where it has them.
 * Must: memory_limit_exceeded
 * Layer: the tick (resident memory), and RLIMIT_DATA, which bounds what there is before it: three times the limit, and 8 MB
 * request: {"limits": {"memory_mb": 64}}
 * most: memory 200 MB
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { THREADS = 8, SMALLEST = 1 << 16, POPULATE_WRITE = 23 };

static void *take(void *kind) {
  for (size_t bytes = 64 << 20; bytes >= SMALLEST;) {
    int populate = kind == (void *)1 ? MAP_POPULATE : 0;
    char *block = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | populate, -1, 0);
    if (block == MAP_FAILED) {
      bytes /= 2;
      continue;
    }
    if (kind == (void *)2) madvise(block, bytes, POPULATE_WRITE);
    if (kind == (void *)3) madvise(block, bytes, MADV_HUGEPAGE);
    memset(block, 1, bytes);
  }
  return NULL;
}

int main(void) {
  pthread_t threads[THREADS];
  for (long i = 0; i < THREADS; i++) pthread_create(&threads[i], NULL, take, (void *)(i % 4));
  for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
  usleep(200000);
  puts("held all that it could map");
  return 0;
}
