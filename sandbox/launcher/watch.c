#define _GNU_SOURCE
#include <errno.h>

#include "clock.h"
#include "folder.h"
#include "memory.h"
#include "run.h"

enum { RECHECK_US = 5000, PEAK_US = 200000, RELEASE_US = 50000, UNSEEN_US = 2000 };

/*
 * A sample takes a while, and a process that begins or ends during it can be counted twice: a sample during which none did weighs
 * five times as much as another. A sample below the limit cancels one uncertain sample and no more: a dip does not reset the count.
 */
enum { SURE = 5, UNSURE = 1, CONVICTED = 10, TRIES_MAX = 4 };

/* A fork, with all its copying, is assumed to be complete this long after its approval; if it takes longer, the lower bound is slightly too high. */
enum { FORK_US = 100000 };

/* The pipes that it has from us: stdout and stderr. */
enum { OUTPUTS_BYTES = 2 * PIPE_BYTES };

/* Sampling is free for one part in so many of the wall time, and for a moment at the start; the rest counts as the run's CPU time. */
enum { FREE_PART = 10, FREE_US = 20000 };

/* If there was no page fault and no process has begun or ended since memory was measured, no process has more than then. */
static bool is_still(const struct run *run, const struct usage *usage)
{
	return usage->faults == run->measured.faults && usage->processes == run->measured.processes &&
	       run->notify.forks == run->measured_forks;
}

/*
 * Forked processes share pages, and each page should count once; but that takes a walk over all of them, so it is
 * done when the sum would decide, and occasionally for the peak.
 */
static struct exact_memory memory_of(struct run *run, const struct usage *usage, uint64_t enough, uint64_t now)
{
	struct exact_memory memory = { usage->resident_bytes, true };
	bool decides = usage->resident_bytes > enough;

	if (usage->processes < 2 || (!decides && usage->resident_bytes <= run->report->memory_bytes))
		return memory;
	memory.bytes = 0;
	if ((!decides && now < run->peak_us) || (run->suspicion == 0 && is_still(run, usage)))
		return memory;
	memory.steady = false;
	run->peak_us = now + PEAK_US;
	run->measured = *usage;
	run->measured_forks = run->notify.forks;
	/* No process can begin before its notification is answered, and each ends only once: repeated samples become steady. */
	for (int tries = 0; tries < TRIES_MAX && !memory.steady; tries++)
		if (measure_memory(run->pid, enough, &memory) != 0)
			fail(run, STEP_ACCOUNTING);
	return memory;
}

/*
 * A lower bound of what the processes hold, without a walk: anonymous pages are shared only by fork, and no process has inherited
 * more than the largest of them had when one forked.
 */
static uint64_t certain_bytes(struct run *run, const struct usage *usage, uint64_t now)
{
	if (now < run->notify.forked_us + FORK_US && usage->largest_bytes > run->inherited_bytes)
		run->inherited_bytes = usage->largest_bytes;
	uint64_t shared = usage->processes < 2 ? 0 : (usage->processes - 1) * run->inherited_bytes;
	return usage->anonymous_bytes > shared ? usage->anonymous_bytes - shared : 0;
}

static void weigh(struct run *run, uint64_t bytes, bool sure)
{
	if (bytes <= run->request->limits.memory_bytes) {
		run->suspicion -= run->suspicion > 0;
		if (bytes > run->report->memory_bytes)
			run->report->memory_bytes = bytes;
		return;
	}
	run->tick_us = now_us() + RECHECK_US;
	run->suspicion += sure ? SURE : UNSURE;
	if (run->suspicion < CONVICTED)
		return;
	run->report->memory_bytes = bytes;
	stop_tree(run, CAUSE_MEMORY);
}

static void watch_memory(struct run *run, const struct usage *usage, uint64_t now)
{
	uint64_t max = run->request->limits.memory_bytes, buffers = run->hidden.buffer_bytes;

	buffers -= buffers < OUTPUTS_BYTES ? buffers : OUTPUTS_BYTES;

	/* Page tables are not shared, so one sample is certain; and a walk over what the processes map may take longer than the run. */
	if (usage->table_bytes > max || buffers > max || (usage->processes < 2 && usage->resident_bytes + buffers > max)) {
		run->report->memory_bytes = usage->resident_bytes + buffers;
		stop_tree(run, CAUSE_MEMORY);
		return;
	}
	uint64_t certain = certain_bytes(run, usage, now) + buffers;
	if (certain > max) {
		weigh(run, certain, true);
		return;
	}
	struct exact_memory memory = memory_of(run, usage, max - buffers, now);
	weigh(run, memory.bytes + buffers, memory.steady);
}

/* When a child is auto-reaped, the CPU time it used since the last sample is lost: at most the interval between two samples. */
static uint64_t cpu_us_so_far(const struct run *run, const struct usage *usage)
{
	uint64_t now = usage->cpu_us + run->reaped_cpu_us;
	uint64_t booked = booked_cpu_us(&run->notify.book) + notify_ended_unseen(&run->notify, usage->processes + run->reaped) * UNSEEN_US;

	return (now > booked ? now : booked) + launcher_us(run);
}

/* A program can make sampling expensive: by many processes, mappings, descriptors or files. */
uint64_t launcher_us(const struct run *run)
{
	uint64_t free_us = (now_us() - run->started_us) / FREE_PART + FREE_US;

	return run->notify.cpu_us + (run->looks_us > free_us ? run->looks_us - free_us : 0);
}

static void watch_usage(struct run *run, uint64_t now)
{
	struct usage usage;

	if (measure_usage(run->pid, &run->notify.book, &usage) != 0) {
		fail(run, STEP_ACCOUNTING);
		return;
	}
	watch_memory(run, &usage, now);
	if (output_is_over(run))
		stop_tree(run, CAUSE_OUTPUT);
	uint64_t cpu_us = cpu_us_so_far(run, &usage);
	if (cpu_us > run->report->cpu_us)
		run->report->cpu_us = cpu_us;
	if (cpu_us > run->request->limits.cpu_ms * 1000)
		stop_tree(run, CAUSE_CPU);
}

static bool is_connected(const struct run *run)
{
	return run->request->connect[0] != '\0';
}

/* A folder of a thousand files takes a while to measure: never spend more than a tenth of the time on it. */
static void watch_folder(struct run *run, uint64_t now)
{
	const struct limits *limits = &run->request->limits;

	if (measure_hidden(run->pid, limits->file_bytes, &run->hidden) != 0)
		fail(run, STEP_ACCOUNTING);
	else if (run->hidden.mappings > MAPPINGS_MAX)
		stop_tree(run, CAUSE_MEMORY);
	else if (run->hidden.opaque)
		stop_tree(run, CAUSE_HIDDEN);
	else if (folder_is_over(run->folder, &run->hidden, limits))
		stop_tree(run, CAUSE_FOLDER);
	else if (disk_is_full(run->folder)) {
		errno = ENOSPC;
		fail(run, STEP_SCRATCH_ROOT);
	}
	uint64_t spent = now_us() - now;
	uint64_t pause = is_connected(run) ? CONNECTED_FOLDER_US : TICK_US;
	run->folder_us = now + (spent * 10 > pause ? spent * 10 : pause);
}

void watch_clock(struct run *run)
{
	uint64_t now = now_us();

	if (now >= run->tick_us) {
		uint64_t before = own_cpu_us();
		uint64_t tick = is_connected(run) ? CONNECTED_TICK_US : TICK_US;
		run->tick_us = now + (run->notify.children_autoreaped && run->notify.forks > 1 ? UNSEEN_US : tick);
		watch_usage(run, now);
		if (now >= run->release_us || run->notify.file_pins > 0) {
			notify_release(&run->notify);
			run->release_us = now + RELEASE_US;
		}
		if (now >= run->folder_us)
			watch_folder(run, now_us());
		run->looks_us += own_cpu_us() - before;
	}
	if (now - run->started_us >= run->request->limits.wall_ms * 1000)
		stop_tree(run, CAUSE_WALL);
}
