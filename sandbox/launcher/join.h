/* Two runs that talk to each other: each has a launcher, and what one program writes the other reads. */
#ifndef JOIN_H
#define JOIN_H

#include <sys/types.h>

struct run;

/* A pipe without a name, whose ends are the program's own where it has them, and can be opened again as `mode` says. */
int make_pipe(int ends[2], mode_t mode);

/*
 * Waits for the other run that was given the same path, and gives this one its pipes: one to read from, one into its
 * relay. NULL, also when the run was called off meanwhile; or the step that failed, with errno.
 */
enum step join_run(struct run *run);


#endif
