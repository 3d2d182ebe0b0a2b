#define _GNU_SOURCE
#include "pages.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23	/* since Linux 5.14; on an older kernel the pages are copied one by one, as they are written */
#endif

enum { PAGE = 4096, LINE_BYTES = 512, GAP_PAGES = 2, RUNS_MAX = 16384, WINDOW_PAGES = 16384, REMEMBERED_MAX = 1 << 18 };

/* Consecutive pages; a few others may be between them. */
struct run { uintptr_t from, to; };
static struct runs { size_t len; struct run items[RUNS_MAX]; } *written;

static struct page { uintptr_t address; uint64_t sum; } *remembered;
static size_t remembered_len;

typedef bool visit_function(uintptr_t page);

static void *map(size_t bytes, int sharing)
{
	void *at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	return at == MAP_FAILED ? NULL : at;
}

static bool visit_resident(uintptr_t from, uintptr_t to, visit_function *visit)
{
	static unsigned char resident[WINDOW_PAGES];

	for (uintptr_t at = from; at < to; at += WINDOW_PAGES * (uintptr_t)PAGE) {
		size_t bytes = to - at < WINDOW_PAGES * (uintptr_t)PAGE ? to - at : WINDOW_PAGES * (uintptr_t)PAGE;
		if (mincore((void *)at, bytes, resident) != 0)
			return false;
		for (size_t i = 0; i < bytes / PAGE; i++)
			if ((resident[i] & 1) && !visit(at + i * PAGE))
				return false;
	}
	return true;
}

/* Each page that a program could write, and that is in memory, in the order of the addresses. */
static bool visit_pages(visit_function *visit)
{
	FILE *maps = fopen("/proc/self/maps", "re");
	char line[LINE_BYTES], mode[5];
	uintptr_t from, to;
	bool ok = maps != NULL;

	while (ok && fgets(line, sizeof line, maps) != NULL)
		if (sscanf(line, "%" SCNxPTR "-%" SCNxPTR " %4s", &from, &to, mode) == 3 && mode[0] == 'r' && mode[1] == 'w' && mode[3] == 'p' &&
		    !((uintptr_t)remembered >= from && (uintptr_t)remembered < to))
			ok = visit_resident(from, to, visit);
	if (maps != NULL)
		fclose(maps);
	return ok;
}

static uint64_t sum_of(uintptr_t page)
{
	const uint64_t *words = (const uint64_t *)page;
	uint64_t sum = 0;

	for (size_t i = 0; i < PAGE / sizeof *words; i++)
		sum = (sum ^ words[i]) * 0x100000001b3;
	return sum;
}

static bool remember(uintptr_t page)
{
	if (remembered_len == REMEMBERED_MAX)
		return false;
	remembered[remembered_len++] = (struct page){ page, sum_of(page) };
	return true;
}

bool pages_begin(void)
{
	return (written = map(sizeof *written, MAP_SHARED)) != NULL;
}

bool pages_remember(void)
{
	return (remembered = map(REMEMBERED_MAX * sizeof *remembered, MAP_PRIVATE)) != NULL && visit_pages(remember);
}

static bool has_changed(uintptr_t page)
{
	static size_t at;

	while (at < remembered_len && remembered[at].address < page)
		at++;
	return at < remembered_len && remembered[at].address == page && remembered[at].sum != sum_of(page);
}

static bool compare(uintptr_t page)
{
	struct run *last = written->len > 0 ? &written->items[written->len - 1] : NULL;

	if (!has_changed(page))
		return true;
	if (last != NULL && page - last->to <= GAP_PAGES * (uintptr_t)PAGE) {
		last->to = page + PAGE;
		return true;
	}
	if (written->len == RUNS_MAX)
		return false;
	written->items[written->len++] = (struct run){ page, page + PAGE };
	return true;
}

bool pages_compare(void)
{
	return visit_pages(compare);
}

/* No program may share memory with the server. */
bool pages_end(void)
{
	size_t bytes = offsetof(struct runs, items) + written->len * sizeof *written->items;
	struct runs *own = malloc(bytes);

	if (own == NULL)
		return false;
	memcpy(own, written, bytes);
	bool ok = munmap(written, sizeof *written) == 0;
	written = own;
	return ok;
}

void pages_copy(void)
{
	for (size_t i = 0; i < written->len; i++)
		madvise((void *)written->items[i].from, written->items[i].to - written->items[i].from, MADV_POPULATE_WRITE);
}
