/* Two threads produce into a bounded ring and two consume from it, and wait for each other by conditions. */
#include <pthread.h>
#include <stdio.h>

#define ROOM 16
#define ITEMS 20000
#define END -1

static int ring[ROOM], first, used, fullest;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t not_full = PTHREAD_COND_INITIALIZER, not_empty = PTHREAD_COND_INITIALIZER;

static void put(int item)
{
	pthread_mutex_lock(&mutex);
	while (used == ROOM)
		pthread_cond_wait(&not_full, &mutex);
	ring[(first + used++) % ROOM] = item;
	if (used > fullest)
		fullest = used;
	pthread_cond_signal(&not_empty);
	pthread_mutex_unlock(&mutex);
}

static int get(void)
{
	pthread_mutex_lock(&mutex);
	while (used == 0)
		pthread_cond_wait(&not_empty, &mutex);
	int item = ring[first];
	first = (first + 1) % ROOM;
	used--;
	pthread_cond_signal(&not_full);
	pthread_mutex_unlock(&mutex);
	return item;
}

static void *produce(void *from)
{
	for (int item = *(int *)from; item < 2 * ITEMS; item += 2)
		put(item);
	put(END);
	return NULL;
}

static void *consume(void *sum)
{
	for (int item; (item = get()) != END;)
		*(long *)sum += item;
	return NULL;
}

int main(void)
{
	pthread_t even, odd, consumer;
	int starts[2] = {0, 1};
	long sums[2] = {0, 0};
	pthread_create(&even, NULL, produce, &starts[0]);
	pthread_create(&odd, NULL, produce, &starts[1]);
	pthread_create(&consumer, NULL, consume, &sums[0]);
	consume(&sums[1]);
	pthread_join(even, NULL);
	pthread_join(odd, NULL);
	pthread_join(consumer, NULL);
	long all = (2L * ITEMS - 1) * ITEMS;
	puts(sums[0] + sums[1] == all && used == 0 && fullest <= ROOM ? "ok" : "wrong");
	return 0;
}
