/*
 * Modes and times of a run's own files. The launcher changes them in the program's place, and never lets the program's own call
 * go on: what it names could be another object by then.
 */
#ifndef ATTRIBUTES_H
#define ATTRIBUTES_H

#include <limits.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

/* The scratch folder of a run, in which alone anything is changed. */
struct place {
	int folder;
	const char *name;	/* as the program was told */
	char path[PATH_MAX];	/* as the kernel says it */
	struct stat st;
	bool changed;		/* the folder itself has got another mode or other times: no other run may see them */
};

/* `folder` is the descriptor of the folder `name`. 0, or -1 and errno. */
int place_open(struct place *place, int folder, const char *name);

/* Whether a call, by its number, is one of these. */
bool is_attribute_call(int nr);

/* Does what the call asks for. 0, or an errno for the program. `listener` is the descriptor on which it was asked. */
int attributes_change(struct place *place, int listener, const struct seccomp_notif *call);

#endif
