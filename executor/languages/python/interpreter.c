/*
 * Python for the fork server (sandbox/launcher/fork_server.h): starts it once, and in each child does what `python3 ARGUMENTS` does.
 *
 * Python's own `main` would always finalize the interpreter in the end: that takes apart every module, and each object that it
 * touches costs the copy of a page. forked.py says when nobody could tell. Otherwise this follows pymain_run_python in CPython's
 * Modules/main.c and PyRun_SimpleFile in Python/pythonrun.c, by functions that Python has had since 3.10.
 */
#define _GNU_SOURCE
#include "interpreter.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

/* What is used of Python.h, so that it need not be installed. Weak, because a Python that lacks a part of it just has no fork server. */
typedef struct _object PyObject;
#define API __attribute__((weak)) extern
API int Py_UTF8Mode, Py_DontWriteBytecodeFlag;
API PyObject *PyExc_SystemExit, *PyExc_KeyboardInterrupt, _Py_NoneStruct;
API void Py_SetProgramName(const wchar_t *), Py_InitializeEx(int);
API int Py_FinalizeEx(void);
API void PyOS_BeforeFork(void), PyOS_AfterFork_Parent(void), PyOS_AfterFork_Child(void);
API PyObject *PyImport_ImportModule(const char *), *PyImport_AddModule(const char *), *PyModule_GetDict(PyObject *);
API PyObject *PyRun_FileExFlags(FILE *, const char *, int, PyObject *, PyObject *, int, void *);
API PyObject *PyRun_StringFlags(const char *, int, PyObject *, PyObject *, void *);
API PyObject *PyObject_CallMethod(PyObject *, const char *, const char *, ...), *PyObject_CallObject(PyObject *, PyObject *);
API PyObject *PyObject_GetAttrString(PyObject *, const char *), *PySys_GetObject(const char *), *PyImport_GetModuleDict(void);
API ssize_t PyObject_Size(PyObject *);
API PyObject *PyList_New(ssize_t), *PyUnicode_DecodeFSDefault(const char *), *PyBytes_FromString(const char *);
API int PyList_Append(PyObject *, PyObject *), PyDict_DelItemString(PyObject *, const char *);
API int PyObject_IsTrue(PyObject *);
API long PyLong_AsLong(PyObject *);
API int PyErr_GivenExceptionMatches(PyObject *, PyObject *);
API void PyErr_Print(void), PyErr_Clear(void);
API void PyErr_Restore(PyObject *, PyObject *, PyObject *), PyErr_Fetch(PyObject **, PyObject **, PyObject **), PyErr_NormalizeException(PyObject **, PyObject **, PyObject **);

struct exception { PyObject *type, *value, *trace; };

enum { FILE_INPUT = 257, CANNOT_RUN = 2, TOOLS = 6, FLUSH_FAILED = 120 };

/* What programs use most. Modules that few of them use would cost all of them memory. */
static const char *const modules[] = {
	"abc", "array", "atexit", "bisect", "cmath", "collections", "collections.abc", "contextlib", "copy", "dataclasses", "datetime",
	"decimal", "enum", "fractions", "functools", "gc", "heapq", "io", "itertools", "json", "linecache", "math", "numbers", "operator",
	"os", "queue", "random", "re", "statistics", "string", "struct", "textwrap", "threading", "time", "traceback", "types", "typing",
	"warnings", "weakref",
};

/* The module forked.py, what says whether a program watches every call, and threading. */
static PyObject *forked, *tracers[2], *monitoring, *threading;

size_t interpreter_stack(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	return 0;
}

bool interpreter_begin(int argc, char **argv)
{
	(void)argc;
	(void)argv;
	if (&Py_UTF8Mode == NULL || Py_SetProgramName == NULL || Py_InitializeEx == NULL || PyRun_FileExFlags == NULL)
		return false;
	Py_UTF8Mode = Py_DontWriteBytecodeFlag = 1;
	Py_SetProgramName(L"/usr/bin/python3");
	Py_InitializeEx(1);
	for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
		if (PyImport_ImportModule(modules[i]) == NULL)
			return false;
	forked = PyImport_ImportModule("forked");
	threading = PyImport_ImportModule("threading");
	tracers[0] = PySys_GetObject("gettrace");
	tracers[1] = PySys_GetObject("getprofile");
	monitoring = PySys_GetObject("monitoring");	/* from 3.12 on */
	if (forked != NULL && PyObject_CallMethod(forked, "freeze", NULL) != NULL)
		return true;
	PyErr_Print();
	return false;
}

void interpreter_before_fork(void)
{
	PyOS_BeforeFork();
}

void interpreter_after_fork(bool in_child)
{
	if (in_child)
		PyOS_AfterFork_Child();
	else
		PyOS_AfterFork_Parent();
}

static bool is_watched(void)
{
	for (size_t i = 0; i < 2; i++)
		if (PyObject_CallObject(tracers[i], NULL) != &_Py_NoneStruct)
			return true;
	for (int tool = 0; monitoring != NULL && tool < TOOLS; tool++)
		if (PyObject_CallMethod(monitoring, "get_tool", "i", tool) != &_Py_NoneStruct)
			return true;
	return false;
}

/* The place of the program's file, or of -c, among the arguments. */
static int find_program(int argc, char **argv)
{
	int at = 1;

	while (at < argc && argv[at][0] == '-' && strcmp(argv[at], "-c") != 0)
		at += strcmp(argv[at], "-X") == 0 || strcmp(argv[at], "-W") == 0 ? 2 : 1;
	return at;
}

static PyObject *to_list(char **items, PyObject *(*convert)(const char *))
{
	PyObject *list = PyList_New(0);

	for (; list != NULL && *items != NULL; items++)
		if (PyList_Append(list, convert(*items)) != 0)
			return NULL;
	return list;
}

static PyObject *run(char **program)
{
	PyObject *names = PyModule_GetDict(PyImport_AddModule("__main__"));

	if (strcmp(program[0], "-c") == 0)
		return PyRun_StringFlags(program[1], FILE_INPUT, names, names, NULL);
	FILE *file = fopen(program[0], "rb");
	if (file == NULL) {
		fprintf(stderr, "python3: can't open file '%s': %m\n", program[0]);
		_exit(CANNOT_RUN);
	}
	return PyRun_FileExFlags(file, program[0], FILE_INPUT, names, names, 1, NULL);
}

static void flush(const char *stream)
{
	PyObject *file = PySys_GetObject(stream);

	if (file != NULL && PyObject_CallMethod(file, "flush", NULL) == NULL)
		PyErr_Clear();
}

/*
 * Before Python's own end, which destroys what the collector may collect: that must be everything. And a program that watches every
 * call must not see the end of a module that it may not have imported.
 */
static void prepare_end(void)
{
	PyObject *threads = PyObject_GetAttrString(threading, "_active");

	if (is_watched() && threads != NULL && PyObject_Size(threads) == 1 && PyDict_DelItemString(PyImport_GetModuleDict(), "threading") != 0)
		PyErr_Clear();
	PyObject_CallMethod(forked, "unfreeze", NULL);
	PyErr_Clear();
}

/*
 * Reports the exception that ended the program. Returns the exit status. If the program watches every call, Python's own code does it
 * all, and exits for a SystemExit.
 */
static int report(struct exception *exception)
{
	bool exits = PyErr_GivenExceptionMatches(exception->type, PyExc_SystemExit) != 0;

	if (exits && !is_watched()) {
		PyErr_NormalizeException(&exception->type, &exception->value, &exception->trace);
		PyObject *status = PyObject_CallMethod(forked, "status_of", "O", exception->value);
		if (status != NULL)
			return (int)PyLong_AsLong(status);
	} else {
		if (exits)
			prepare_end();
		PyErr_Restore(exception->type, exception->value, exception->trace);
	}
	PyErr_Print();
	return 1;
}

/* As Python does, so that functions which run later do not find it. */
static void forget(const char *name)
{
	PyObject *main = PyImport_AddModule("__main__");

	if (main == NULL || PyDict_DelItemString(PyModule_GetDict(main), name) != 0)
		PyErr_Clear();
}

/* Ends the interpreter as far as a program could tell. */
static int finish(int status)
{
	PyObject *done = is_watched() ? NULL : PyObject_CallMethod(forked, "finish", NULL);

	if (done != NULL && PyObject_IsTrue(done))
		return status;
	PyErr_Clear();
	prepare_end();
	return Py_FinalizeEx() < 0 ? FLUSH_FAILED : status;
}

bool interpreter_settle(int argc, char **argv, char **env)
{
	int at = find_program(argc, argv);

	environ = env;
	PyObject *begun = PyObject_CallMethod(forked, "begin", "OOi", to_list(argv, PyUnicode_DecodeFSDefault), to_list(env, PyBytes_FromString), at);
	return begun != NULL && PyObject_IsTrue(begun);
}

int interpreter_run(int argc, char **argv)
{
	int status = 0;
	bool interrupted = false;

	signal(SIGPIPE, SIG_IGN);	/* as Python has set it; the sandbox sets the default */
	bool failed = run(argv + find_program(argc, argv)) == NULL;
	struct exception exception;
	PyErr_Fetch(&exception.type, &exception.value, &exception.trace);
	flush("stderr");
	flush("stdout");
	if (failed) {
		interrupted = PyErr_GivenExceptionMatches(exception.type, PyExc_KeyboardInterrupt) != 0;
		status = report(&exception);
	}
	forget("__file__");
	forget("__cached__");
	status = finish(status);
	if (interrupted) {
		signal(SIGINT, SIG_DFL);
		kill(getpid(), SIGINT);
	}
	return status;
}
