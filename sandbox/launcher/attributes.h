/*
 * Modes and times of a run's own files. The launcher changes them on the program's behalf, and never lets the program's own call
 * continue: by then it could name another object.
 */
#ifndef ATTRIBUTES_H
#define ATTRIBUTES_H

#include <limits.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

/* The scratch folder of a run. Nothing outside it is changed. */
struct place {
	int folder;
	const char *name;	/* as given to the program */
	char path[PATH_MAX];	/* as the kernel reports it */
	struct stat st;
	bool changed;		/* the mode or times of the folder itself were changed: no other run may see them */
};

/* `folder` is the descriptor of the folder `name`. 0, or -1 and errno. */
int place_open(struct place *place, int folder, const char *name);

/* Whether a call, by its number, is one of these. */
bool is_attribute_call(int nr);

/* Carries out the call. 0, or an errno for the program. `listener` is the notification descriptor. */
int attributes_change(struct place *place, int listener, const struct seccomp_notif *call);

#endif
