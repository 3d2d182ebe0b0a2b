/* A thread with a stack of 512 MB, of which little is used. */
#include <pthread.h>
#include <stdio.h>

static void *work(void *unused) { puts("ok"); return unused; }

int main(void)
{
	pthread_attr_t attributes;
	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 512u << 20);
	pthread_t thread;
	if (pthread_create(&thread, &attributes, work, NULL) != 0) { puts("refused"); return 1; }
	return pthread_join(thread, NULL);
}
