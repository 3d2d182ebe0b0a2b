/*
 * Tries: to be within the limit in every process and far over it in all: nine forks dirty what they share, under a main thread that has ended.
 * Must: memory_limit_exceeded
 * Layer: the tick (sum over the tree; a process whose first thread has ended counts too)
 * request: {"limits": {"memory_mb": 32}}
 */
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BYTES = 20 << 20 };
static char block[BYTES];

static void *dirty(void *mark) {
  memset(block, *(char *)mark, BYTES);
  usleep(700000);
  _exit(0);
}

int main(void) {
  static char marks[9];
  int over = 0, status;
  memset(block, 1, BYTES);
  for (int i = 0; i < 9; i++)
    if (fork() == 0) {
      pthread_t thread;
      marks[i] = (char)i;
      if (pthread_create(&thread, NULL, dirty, &marks[i]) != 0) _exit(1);
      pthread_exit(NULL); /* the process goes on as a zombie leader with one thread */
    }
  while (wait(&status) > 0) over += status == 0;
  printf("%d processes held %d MB each\n", over, BYTES >> 20);
  return 0;
}
