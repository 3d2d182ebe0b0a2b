/* What a language's library defines for fork_server.c, which is preloaded with it into the interpreter's own program. */
#ifndef INTERPRETER_H
#define INTERPRETER_H

#include <stdbool.h>
#include <stddef.h>

/* Bytes of the stack on which all of the others are called; 0: that of the process. */
size_t interpreter_stack(int argc, char **argv);

/* Starts the interpreter by the server's own command line, and loads what programs use most. False if it cannot. */
bool interpreter_begin(int argc, char **argv);

/* Around each fork. */
void interpreter_before_fork(void);
void interpreter_after_fork(bool in_child);

/*
 * In a child, once it is sandboxed: takes over arguments and environment, before anything of the program runs. False if only a fresh
 * interpreter can run it; the process is ready for exec then.
 */
bool interpreter_settle(int argc, char **argv, char **env);

/* Then: does what the interpreter's `main` would do with these arguments, and returns what that would. */
int interpreter_run(int argc, char **argv);

#endif
