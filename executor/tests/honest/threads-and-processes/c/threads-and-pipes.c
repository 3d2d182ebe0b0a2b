/* Eight threads pass a number on through a ring of pipes, ten times around. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

#define N 8
static int pipes[N][2];

static void *pass_on(void *argument)
{
	intptr_t me = (intptr_t)argument;
	for (int round = 0; round < 10; round++) {
		int value;
		if (read(pipes[me][0], &value, sizeof value) != sizeof value)
			return NULL;
		value++;
		if (me == N - 1 && round == 9)
			printf("%s\n", value == 80 ? "ok" : "wrong");
		else if (write(pipes[(me + 1) % N][1], &value, sizeof value) < 0)
			return NULL;
	}
	return NULL;
}

int main(void)
{
	pthread_t threads[N];
	for (int i = 0; i < N; i++)
		if (pipe(pipes[i]) < 0)
			return 1;
	for (intptr_t i = 0; i < N; i++)
		pthread_create(&threads[i], NULL, pass_on, (void *)i);
	int zero = 0;
	if (write(pipes[0][1], &zero, sizeof zero) < 0)
		return 1;
	for (int i = 0; i < N; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
