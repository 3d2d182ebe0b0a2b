/* Two runs that talk to each other: each has a launcher, and what one program writes the other reads. */
#ifndef JOIN_H
#define JOIN_H

#include <sys/types.h>

struct run;
struct sockaddr_un;

/*
 * The address of a socket. It names the folder by a descriptor, which is returned and must stay open until the address has been used:
 * a path may be longer than an address. -1 and errno.
 */
int address_of(const char *path, struct sockaddr_un *address);

/* A pipe without a name. A program owns the ends that it has, and can open them again as `mode` allows. */
int make_pipe(int ends[2], mode_t mode);

/*
 * Waits for the other run that was given the same path, and gives this one its pipes: one to read from, one for its
 * relay to write. NULL, also if the run was cancelled in the meantime; or the step that failed, with errno.
 */
enum step join_run(struct run *run);

#endif
