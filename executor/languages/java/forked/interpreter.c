/*
 * Java for the fork server (sandbox/launcher/fork_server.h): starts a JVM, runs the training program in it, and parks its threads. A
 * child makes the threads anew, and does what `java OPTIONS -cp PATH CLASS ARGUMENTS` does.
 *
 * The server's command line is one of that form, too: the options are those of the programs that it can run, the class is the
 * training program, and its argument is the first identity hash that a program finds.
 */
#define _GNU_SOURCE
#include "interpreter.h"

#include <dlfcn.h>
#include <limits.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "hashes.h"
#include "jvm.h"
#include "pages.h"
#include "threads.h"

enum { SIGNALS = 65, OPTIONS_OWN = 2, OPTIONS_MAX = 64, TRIAL_MS_MAX = 5000, ROUNDS = 5, MIB = 1024 * 1024 };

#define NOWHERE "/nowhere"

typedef jint create_function(JavaVM **vm, void **env, void *arguments);

/* Every 5 s the JVM frees the memory that its compilers have used. Each fork would do that first if it had not happened before. */
static const struct timespec periodic = { 5, 500000000 };

static JavaVM *vm;
static JNIEnv *env;
static struct command started, wanted;
static struct sigaction dispositions[SIGNALS];
static sigset_t mask;

size_t interpreter_stack(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		if (strncmp(argv[i], "-Xss", 4) == 0)
			return strtoul(argv[i] + 4, NULL, 10) * MIB;
	return 0;
}

/* The launcher of java finds it like this, too. */
static create_function *find_jvm(void)
{
	char path[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", path, sizeof path - 1);

	if (len <= 0)
		return NULL;
	path[len] = '\0';
	char *bin = strstr(path, "/bin/java");
	if (bin == NULL || bin + sizeof "/lib/server/libjvm.so" > path + sizeof path)
		return NULL;
	strcpy(bin, "/lib/server/libjvm.so");
	void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
	return library == NULL ? NULL : (create_function *)dlsym(library, "JNI_CreateJavaVM");
}

/* Without a class path the JVM would take the working directory. A child adds the folders of its program. */
static bool create(void)
{
	JavaVMOption options[OPTIONS_MAX] = { { "-Dsun.java.launcher=SUN_STANDARD", NULL }, { "-Djava.class.path=" NOWHERE, NULL } };
	create_function *create_jvm = find_jvm();

	if (create_jvm == NULL || started.options_len > OPTIONS_MAX - OPTIONS_OWN)
		return false;
	for (int i = 0; i < started.options_len; i++)
		options[OPTIONS_OWN + i].optionString = started.options[i];
	JavaVMInitArgs arguments = { JNI_VERSION_10, OPTIONS_OWN + started.options_len, options, JNI_FALSE };
	return create_jvm(&vm, (void **)&env, &arguments) == JNI_OK;
}

/* The class, in the first folder of the class path, in a loader of its own, so that no program finds it, and it is unloaded afterwards. */
static jclass load_training(void)
{
	char url[PATH_MAX + 16];
	jclass urls = (*env)->FindClass(env, "java/net/URL");
	jclass loaders = urls == NULL ? NULL : (*env)->FindClass(env, "java/net/URLClassLoader");
	jmethodID make_url = loaders == NULL ? NULL : (*env)->GetMethodID(env, urls, "<init>", "(Ljava/lang/String;)V");
	jmethodID make = make_url == NULL ? NULL : (*env)->GetStaticMethodID(env, loaders, "newInstance", "([Ljava/net/URL;)Ljava/net/URLClassLoader;");
	jmethodID load = make == NULL ? NULL : (*env)->GetMethodID(env, loaders, "loadClass", "(Ljava/lang/String;)Ljava/lang/Class;");

	if (load == NULL || snprintf(url, sizeof url, "file:%.*s/", (int)strcspn(started.class_path, ":"), started.class_path) >= (int)sizeof url)
		return NULL;
	jobject folder = (*env)->NewObject(env, urls, make_url, platform_string(env, url));
	jobjectArray folders = folder == NULL ? NULL : (*env)->NewObjectArray(env, 1, urls, folder);
	jobject loader = folders == NULL ? NULL : (*env)->CallStaticObjectMethod(env, loaders, make, folders);
	return loader == NULL ? NULL : (*env)->CallObjectMethod(env, loader, load, platform_string(env, started.main_class));
}

static bool call_training(const char *name)
{
	bool ok = (*env)->PushLocalFrame(env, 16) == 0;
	jclass training = ok ? load_training() : NULL;
	jmethodID method = training == NULL ? NULL : (*env)->GetStaticMethodID(env, training, name, "()V");

	if (method != NULL)
		(*env)->CallStaticVoidMethod(env, training, method);
	ok = method != NULL && !(*env)->ExceptionCheck(env);
	(*env)->PopLocalFrame(env, NULL);
	return ok;
}

static bool collect_garbage(void)
{
	jclass system = (*env)->FindClass(env, "java/lang/System");
	jmethodID collect = system == NULL ? NULL : (*env)->GetStaticMethodID(env, system, "gc", "()V");

	if (collect != NULL)
		(*env)->CallStaticVoidMethod(env, system, collect);
	return collect != NULL && !(*env)->ExceptionCheck(env);
}

/* Puts the server's streams aside while the training program uses others. */
static bool with_streams(bool (*use)(void))
{
	static const char input[] = "3 1 2\n4\n";
	int in = memfd_create("in", MFD_CLOEXEC), out = memfd_create("out", MFD_CLOEXEC), kept[3];
	bool ok = in >= 0 && out >= 0 && pwrite(in, input, sizeof input - 1, 0) == (ssize_t)sizeof input - 1;

	for (int fd = 0; fd < 3; fd++)
		ok = (kept[fd] = dup(fd)) >= 0 && dup2(fd == 0 ? in : out, fd) >= 0 && ok;
	ok = ok && use();
	for (int fd = 0; fd < 3; fd++) {
		ok = dup2(kept[fd], fd) >= 0 && ok;
		close(kept[fd]);
	}
	close(in);
	close(out);
	return ok;
}

/* Each class of the training program calls for code that the JVM generates: after some of them it has compiled what generates it. */
static bool train(void)
{
	struct command nowhere = started;
	bool ok = jvm_knows_main(env);

	nowhere.class_path = NOWHERE;
	for (int round = 0; ok && round < ROUNDS; round++)
		ok = call_training("warm");
	return ok && jvm_settle(env, &nowhere) && collect_garbage();
}

static void save_signals(void)
{
	for (int i = 1; i < SIGNALS; i++)
		sigaction(i, NULL, &dispositions[i]);
	pthread_sigmask(SIG_SETMASK, NULL, &mask);
}

/* The sandbox has set what a program has that was executed. */
static void restore_signals(void)
{
	for (int i = 1; i < SIGNALS; i++)
		sigaction(i, &dispositions[i], NULL);
	pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

_Noreturn static void try_all(pid_t server)
{
	bool ok = prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == server && pages_remember() && threads_resume() && call_training("rehearse") &&
		  pages_compare() && (*vm)->DetachCurrentThread(vm) == JNI_OK && (*vm)->DestroyJavaVM(vm) == JNI_OK;

	_exit(ok ? 0 : 1);
}

/* Whether a fork gets as far as its end. Otherwise no program may be given to one. */
static bool try_fork(void)
{
	const struct timespec pause = { 0, 1000000 };
	pid_t server = getpid(), pid = pages_begin() ? (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0) : -1;
	int status = 1;

	if (pid == 0)
		try_all(server);
	for (int ms = 0; pid > 0 && waitpid(pid, &status, WNOHANG) != pid; ms++) {
		if (ms == TRIAL_MS_MAX)
			kill(pid, SIGKILL);
		nanosleep(&pause, NULL);
	}
	return pid > 0 && status == 0 && pages_end();
}

static bool begin(void)
{
	if (!create())
		return false;
	if (started.arguments_len == 1)
		hashes_find(env, (jint)atoi(started.arguments[0]));
	if (!train())
		return false;
	save_signals();
	nanosleep(&periodic, NULL);
	malloc_trim(0);
	return threads_park() && try_fork();
}

bool interpreter_begin(int argc, char **argv)
{
	return command_parse(&started, argc, argv) && with_streams(begin);
}

void interpreter_before_fork(void)
{
}

void interpreter_after_fork(bool in_child)
{
	if (in_child)
		pages_copy();
}

bool interpreter_settle(int argc, char **argv, char **environment)
{
	environ = environment;
	restore_signals();
	if (command_parse(&wanted, argc, argv) && command_fits(&started, &wanted) && threads_resume() && jvm_settle(env, &wanted))
		return true;
	sigemptyset(&mask);
	pthread_sigmask(SIG_SETMASK, &mask, NULL);
	return false;
}

int interpreter_run(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return jvm_run(vm, env, &wanted);
}
