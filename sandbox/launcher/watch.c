#define _GNU_SOURCE
#include <errno.h>

#include "folder.h"
#include "run.h"

enum { RECHECK_US = 5000, OVER_MEMORY_TICKS = 10, SHARES_US = 200000, UNSEEN_US = 2000 };

/*
 * Forked processes share pages, and each page should count once; but that takes a walk over all of them, so it is
 * done when the sum would decide, and now and then for the peak.
 */
static uint64_t resident_bytes(struct run *run, const struct usage *usage, uint64_t now)
{
	bool decides = usage->resident_bytes > run->request->limits.memory_bytes;
	bool is_peak = usage->resident_bytes > run->report->memory_bytes;

	if (usage->processes < 2 || (!decides && !is_peak))
		return usage->resident_bytes;
	if (!decides && now < run->shares_us)
		return 0;
	run->shares_us = now + SHARES_US;
	return census_proportional_bytes(run->pid);
}

/* A look may fall between two of the kernel's own steps: with several processes, one is none, and nor does one acquit. */
static void watch_memory(struct run *run, const struct usage *usage, uint64_t now)
{
	/* Nobody shares these, so there is nothing to make sure of; and a walk over what they map may take longer than the run. */
	if (usage->table_bytes > run->request->limits.memory_bytes) {
		run->report->memory_bytes = usage->resident_bytes;
		stop_tree(run, CAUSE_MEMORY);
		return;
	}
	uint64_t bytes = resident_bytes(run, usage, now) + run->held.buffer_bytes;

	if (bytes > run->request->limits.memory_bytes && usage->processes > 1)
		bytes -= shown_twice(&run->gate.vforks, run->pid);
	if (bytes <= run->request->limits.memory_bytes) {
		run->over_memory_ticks -= run->over_memory_ticks > 0;
		if (bytes > run->report->memory_bytes)
			run->report->memory_bytes = bytes;
		return;
	}
	run->tick_us = now + RECHECK_US;
	if (usage->processes > 1 && ++run->over_memory_ticks < OVER_MEMORY_TICKS)
		return;
	run->report->memory_bytes = bytes;
	stop_tree(run, CAUSE_MEMORY);
}

/* A child that nobody waits for takes what it has used since the last look with it: at most the time between two. */
static uint64_t cpu_us_so_far(const struct run *run, const struct usage *usage)
{
	uint64_t now = usage->cpu_us + run->reaped_cpu_us;
	uint64_t booked = census_booked_us(&run->gate.book) + gate_ended_unseen(&run->gate, usage->processes + run->reaped) * UNSEEN_US;

	return (now > booked ? now : booked) + run->gate.cpu_us;
}

static void watch_usage(struct run *run, uint64_t now)
{
	struct usage usage;

	if (census_usage(run->pid, &run->gate.book, &usage) != 0) {
		fail(run, "census");
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

/* A folder of a thousand files takes a while to measure: never spend more than a tenth on it. */
static void watch_folder(struct run *run, uint64_t now)
{
	const struct limits *limits = &run->request->limits;

	if (census_held(run->pid, limits->file_bytes, &run->held) != 0)
		fail(run, "census");
	else if (folder_is_over(run->folder, &run->held, limits))
		stop_tree(run, CAUSE_FOLDER);
	else if (disk_is_full(run->folder)) {
		errno = ENOSPC;
		fail(run, "scratch_root");
	}
	uint64_t spent = now_us() - now;
	run->folder_us = now + (spent * 10 > TICK_US ? spent * 10 : TICK_US);
}

void watch_clock(struct run *run)
{
	uint64_t now = now_us();

	if (now >= run->tick_us) {
		run->tick_us = now + (run->gate.may_not_wait && run->gate.forks > 1 ? UNSEEN_US : TICK_US);
		watch_usage(run, now);
		if (now >= run->folder_us)
			watch_folder(run, now_us());
	}
	if (now - run->started_us >= run->request->limits.wall_ms * 1000)
		stop_tree(run, CAUSE_WALL);
}
