/*
 * The steps at which the sandbox itself can fail, and their names in a report. The service knows them by the same names:
 * sandbox/fault-steps.ts.
 */
#ifndef FAULT_H
#define FAULT_H

#define FAULT_STEPS(STEP) \
	STEP(ACCOUNTING, "accounting") \
	STEP(CONNECT, "connect") \
	STEP(CRASH_RECORD, "crash_record") \
	STEP(DEATH_SIGNAL, "death_signal") \
	STEP(DESCRIPTORS, "descriptors") \
	STEP(DEVICES, "devices") \
	STEP(EXEC, "exec") \
	STEP(FORK, "fork") \
	STEP(FORK_SERVER, "fork_server") \
	STEP(JOIN, "join") \
	STEP(KILL, "kill") \
	STEP(LANDLOCK, "landlock") \
	STEP(LARGE_PAGES, "large_pages") \
	STEP(LEFT_PROCESS, "left_process") \
	STEP(LISTENER, "listener") \
	STEP(NO_NEW_PRIVS, "no_new_privs") \
	STEP(NOTIFY, "notify") \
	STEP(OOM_SCORE, "oom_score") \
	STEP(OPEN_EXECUTABLE, "open_executable") \
	STEP(OPEN_FILES, "open_files") \
	STEP(OPEN_FOLDER, "open_folder") \
	STEP(OPEN_STDERR, "open_stderr") \
	STEP(OPEN_STDIN, "open_stdin") \
	STEP(OPEN_STDOUT, "open_stdout") \
	STEP(ORDER, "order") \
	STEP(OUT_OF_MEMORY, "out_of_memory") \
	STEP(PATHS, "paths") \
	STEP(PIPE, "pipe") \
	STEP(POLL, "poll") \
	STEP(PRIVILEGES, "privileges") \
	STEP(PROC, "proc") \
	STEP(REAP, "reap") \
	STEP(RELAY, "relay") \
	STEP(REMOVE, "remove") \
	STEP(REMOVE_FOLDER, "remove_folder") \
	STEP(REQUEST, "request") \
	STEP(RLIMITS, "rlimits") \
	STEP(SCRATCH_ROOT, "scratch_root") \
	STEP(SECCOMP, "seccomp") \
	STEP(SECCOMP_FILTER, "seccomp_filter") \
	STEP(SECCOMP_USER_NOTIFICATION, "seccomp_user_notification") \
	STEP(SESSION, "session") \
	STEP(SOCKETPAIR, "socketpair") \
	STEP(START, "start") \
	STEP(STAT, "stat")

enum step {
	STEP_NONE,
#define NAME(step, name) STEP_##step,
	FAULT_STEPS(NAME)
#undef NAME
};

#endif
