// Four threads add to one counter under a mutex.
// Must be accepted: threads need no flag and their stacks fit in the limits.
// request: {"test_cases":[{"expected_output":"40000\n"}]}
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long total;

static void *add(void *unused) {
  (void)unused;
  for (int i = 0; i < 10000; i++) {
    pthread_mutex_lock(&lock);
    total++;
    pthread_mutex_unlock(&lock);
  }
  return NULL;
}

int main(void) {
  pthread_t threads[4];
  for (int i = 0; i < 4; i++)
    if (pthread_create(&threads[i], NULL, add, NULL) != 0) return 1;
  for (int i = 0; i < 4; i++) pthread_join(threads[i], NULL);
  printf("%ld\n", total);
  return 0;
}
