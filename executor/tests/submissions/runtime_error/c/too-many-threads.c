// More threads than a run may have, each waiting for the end.
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t end = PTHREAD_MUTEX_INITIALIZER;

static void* wait_for_end(void* unused) {
    pthread_mutex_lock(&end);
    pthread_mutex_unlock(&end);
    return unused;
}

int main(void) {
    pthread_t threads[200];
    pthread_mutex_lock(&end);
    for (int i = 0; i < 200; i++) {
        if (pthread_create(&threads[i], NULL, wait_for_end, NULL) != 0) {
            fprintf(stderr, "thread %d could not be started\n", i + 1);
            return 1;
        }
    }
    pthread_mutex_unlock(&end);
    for (int i = 0; i < 200; i++) pthread_join(threads[i], NULL);
    puts("ok");
}
