/* Lets a JVM that was started elsewhere, and forked, find what it would have found at its own start in this process. */
#ifndef JVM_H
#define JVM_H

#include <jni.h>
#include <stdbool.h>

/* The parts of a command line of java: options, among which is the class path; the class; its arguments. */
struct command {
	char **options;
	int options_len;
	const char *class_path, *main_class;
	char **arguments;
	int arguments_len;
};

/* False for a command line of another form than java.ts has. */
bool command_parse(struct command *command, int argc, char **argv);

/* A property of each run, and the constant in which the JDK keeps what it was at the start. */
struct own_property { const char *option, *name, *constant; };

/* Whether a JVM with the options of one can run the other: all are equal but the properties of each run. */
bool command_fits(const struct command *started, const struct command *wanted);

/* Calls `set` for each of these properties. False as soon as it returns false. */
bool command_own(const struct command *command, bool (*set)(void *context, const struct own_property *property, const char *value), void *context);

/* A string as the launcher of java makes it from an argument. NULL, with an exception, if it cannot. */
jstring platform_string(JNIEnv *env, const char *text);

/* Whether jvm_run can run every class that this JDK can. */
bool jvm_knows_main(JNIEnv *env);

/*
 * In a fork: working directory, properties, class path and random numbers. False, perhaps with an exception, if
 * anything fails. Before the first fork it is called once, so that a fork finds loaded what it uses.
 */
bool jvm_settle(JNIEnv *env, const struct command *command);

/* Runs the class as the launcher of java does, and returns its exit status. */
int jvm_run(JavaVM *vm, JNIEnv *env, const struct command *command);

#endif
