/* A run that serves its caller: its stdin and stdout are one connection to a socket at which the caller listens. */
#ifndef CONNECT_H
#define CONNECT_H

struct run;

/* Connects before the program starts, which could not do it: seccomp refuses. 0, or -1 and errno. */
int connect_run(struct run *run);

#endif
