/* Two runs that talk to each other: each has a launcher, and what one program writes the other reads. */
#ifndef JOIN_H
#define JOIN_H

struct run;

/*
 * Waits for the other run that was given the same path, and gives this one its pipes: one to read from, one into its
 * relay. NULL, also when the run was called off meanwhile; or the step that failed, with errno.
 */
const char *join_run(struct run *run);

/* The program has its ends now, and they are its alone: while we held them, nobody would learn that it has ended. */
void leave_pipes(struct run *run);

#endif
