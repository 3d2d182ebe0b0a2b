/* Sorts more numbers than it holds at once: sorted runs go to files of the working directory, and are merged. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NUMBERS 200000
#define HELD 20000
#define RUNS (NUMBERS / HELD)

static uint32_t held[HELD];

static uint32_t next_random(void)
{
	static uint32_t state = 2463534242u;
	state ^= state << 13;
	state ^= state >> 17;
	return state ^= state << 5;
}

static int by_value(const void *a, const void *b)
{
	uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
	return (one > other) - (one < other);
}

static FILE *open_or_exit(const char *name, const char *mode)
{
	FILE *file = fopen(name, mode);
	if (file == NULL) {
		perror(name);
		exit(1);
	}
	return file;
}

static char *name_of(int run)
{
	static char name[20];
	snprintf(name, sizeof name, "run-%d", run);
	return name;
}

static uint64_t write_runs(void)
{
	uint64_t sum = 0;
	for (int run = 0; run < RUNS; run++) {
		for (int i = 0; i < HELD; i++)
			sum += held[i] = next_random();
		qsort(held, HELD, sizeof *held, by_value);
		FILE *file = open_or_exit(name_of(run), "wb");
		if (fwrite(held, sizeof *held, HELD, file) != HELD || fclose(file) != 0)
			exit(1);
	}
	return sum;
}

static void merge(const char *name)
{
	FILE *runs[RUNS], *sorted = open_or_exit(name, "wb");
	uint32_t heads[RUNS];
	int is_open[RUNS];
	for (int run = 0; run < RUNS; run++) {
		runs[run] = open_or_exit(name_of(run), "rb");
		is_open[run] = fread(&heads[run], sizeof *heads, 1, runs[run]) == 1;
	}
	for (;;) {
		int least = -1;
		for (int run = 0; run < RUNS; run++)
			if (is_open[run] && (least < 0 || heads[run] < heads[least]))
				least = run;
		if (least < 0)
			break;
		fwrite(&heads[least], sizeof *heads, 1, sorted);
		is_open[least] = fread(&heads[least], sizeof *heads, 1, runs[least]) == 1;
	}
	for (int run = 0; run < RUNS; run++) {
		fclose(runs[run]);
		remove(name_of(run));
	}
	fclose(sorted);
}

int main(void)
{
	uint64_t sum = write_runs();
	merge("sorted");
	FILE *file = open_or_exit("sorted", "rb");
	uint32_t last = 0;
	int count = 0, is_sorted = 1;
	for (uint32_t number; fread(&number, sizeof number, 1, file) == 1; count++) {
		is_sorted &= number >= last;
		sum -= last = number;
	}
	puts(count == NUMBERS && is_sorted && sum == 0 ? "ok" : "wrong");
	return 0;
}
