/* What a language's library defines for fork_server.c, which is preloaded with it into the interpreter's own program. */
#ifndef INTERPRETER_H
#define INTERPRETER_H

#include <stdbool.h>

/* Starts the interpreter and loads what programs use most. False if it cannot. */
bool interpreter_begin(void);

/* Around each fork. */
void interpreter_before_fork(void);
void interpreter_after_fork(bool in_child);

/*
 * In a child, once it is sandboxed: does what the interpreter's `main` would do with these arguments and this environment, and
 * returns what that would.
 */
int interpreter_run(int argc, char **argv, char **env);

#endif
