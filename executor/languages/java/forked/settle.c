#define _GNU_SOURCE
#include "jvm.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

static const char STRING[] = "Ljava/lang/String;";

static bool set_property(JNIEnv *env, const char *name, jstring value)
{
	jclass system = (*env)->FindClass(env, "java/lang/System");
	jmethodID set = system == NULL ? NULL : (*env)->GetStaticMethodID(env, system, "setProperty", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");

	if (set == NULL || value == NULL)
		return false;
	(*env)->CallStaticObjectMethod(env, system, set, (*env)->NewStringUTF(env, name), value);
	return !(*env)->ExceptionCheck(env);
}

/* The JDK keeps some properties, as they were when it started, in constants of this class. */
static bool set_constant(JNIEnv *env, const char *name, jstring value)
{
	jclass holder = (*env)->FindClass(env, "jdk/internal/util/StaticProperty");
	jfieldID field = holder == NULL ? NULL : (*env)->GetStaticFieldID(env, holder, name, STRING);

	if (field != NULL)
		(*env)->SetStaticObjectField(env, holder, field, value);
	return field != NULL;
}

static bool set_both(JNIEnv *env, const char *property, const char *constant, const char *text)
{
	jstring value = platform_string(env, text);

	return set_property(env, property, value) && set_constant(env, constant, value);
}

/* java.io keeps the working directory as text. */
static bool move_files(JNIEnv *env, const char *folder)
{
	jclass files = (*env)->FindClass(env, "java/io/File");
	jclass kind = files == NULL ? NULL : (*env)->FindClass(env, "java/io/UnixFileSystem");
	jfieldID system = kind == NULL ? NULL : (*env)->GetStaticFieldID(env, files, "FS", "Ljava/io/FileSystem;");

	if (kind != NULL && system == NULL) {	/* its name before JDK 21 */
		(*env)->ExceptionClear(env);
		system = (*env)->GetStaticFieldID(env, files, "fs", "Ljava/io/FileSystem;");
	}
	jfieldID field = system == NULL ? NULL : (*env)->GetFieldID(env, kind, "userDir", STRING);
	jstring value = field == NULL ? NULL : platform_string(env, folder);

	if (value == NULL)
		return false;
	(*env)->SetObjectField(env, (*env)->GetStaticObjectField(env, files, system), field, value);
	return true;
}

/* java.nio keeps it as bytes. */
static bool move_paths(JNIEnv *env, const char *folder)
{
	jsize len = (jsize)strlen(folder);
	jclass all = (*env)->FindClass(env, "java/nio/file/FileSystems");
	jmethodID get = all == NULL ? NULL : (*env)->GetStaticMethodID(env, all, "getDefault", "()Ljava/nio/file/FileSystem;");
	jobject system = get == NULL ? NULL : (*env)->CallStaticObjectMethod(env, all, get);
	jclass kind = system == NULL ? NULL : (*env)->FindClass(env, "sun/nio/fs/UnixFileSystem");
	jfieldID field = kind == NULL ? NULL : (*env)->GetFieldID(env, kind, "defaultDirectory", "[B");
	jbyteArray bytes = field == NULL ? NULL : (*env)->NewByteArray(env, len);

	if (bytes == NULL)
		return false;
	(*env)->SetByteArrayRegion(env, bytes, 0, len, (const jbyte *)folder);
	(*env)->SetObjectField(env, system, field, bytes);
	return true;
}

static bool move(JNIEnv *env)
{
	char folder[PATH_MAX];

	return getcwd(folder, sizeof folder) != NULL && set_both(env, "user.dir", "USER_DIR", folder) && move_files(env, folder) &&
	       move_paths(env, folder);
}

/* As Instrumentation does it: the class loader looks into its folders one after another. */
static bool add_classes(JNIEnv *env, const char *class_path)
{
	char *paths = strdup(class_path), *rest = paths;
	jclass loaders = (*env)->FindClass(env, "java/lang/ClassLoader");
	jclass kind = loaders == NULL ? NULL : (*env)->FindClass(env, "jdk/internal/loader/ClassLoaders$AppClassLoader");
	jmethodID get = kind == NULL ? NULL : (*env)->GetStaticMethodID(env, loaders, "getSystemClassLoader", "()Ljava/lang/ClassLoader;");
	jmethodID append = get == NULL ? NULL : (*env)->GetMethodID(env, kind, "appendToClassPathForInstrumentation", "(Ljava/lang/String;)V");
	jobject loader = append == NULL ? NULL : (*env)->CallStaticObjectMethod(env, loaders, get);

	if (paths == NULL || loader == NULL || !set_property(env, "java.class.path", platform_string(env, class_path)))
		return false;
	for (char *path; !(*env)->ExceptionCheck(env) && (path = strsep(&rest, ":")) != NULL;)
		(*env)->CallVoidMethod(env, loader, append, platform_string(env, path));
	free(paths);
	return !(*env)->ExceptionCheck(env);
}

/* Generators are seeded from this one, which would be the same in all forks. */
static bool seed(JNIEnv *env)
{
	jlong number;
	jclass random = (*env)->FindClass(env, "java/util/concurrent/ThreadLocalRandom");
	jclass atomic = random == NULL ? NULL : (*env)->FindClass(env, "java/util/concurrent/atomic/AtomicLong");
	jfieldID field = atomic == NULL ? NULL : (*env)->GetStaticFieldID(env, random, "seeder", "Ljava/util/concurrent/atomic/AtomicLong;");
	jmethodID set = field == NULL ? NULL : (*env)->GetMethodID(env, atomic, "set", "(J)V");

	if (set == NULL || getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number)
		return false;
	(*env)->CallVoidMethod(env, (*env)->GetStaticObjectField(env, random, field), set, number);
	return !(*env)->ExceptionCheck(env);
}

static bool set_command(JNIEnv *env, const struct command *command)
{
	size_t len = strlen(command->main_class) + 1;

	for (int i = 0; i < command->arguments_len; i++)
		len += strlen(command->arguments[i]) + 1;
	char *text = malloc(len), *end = text;
	if (text == NULL)
		return false;
	end = stpcpy(end, command->main_class);
	for (int i = 0; i < command->arguments_len; i++)
		end = stpcpy(stpcpy(end, " "), command->arguments[i]);
	bool ok = set_property(env, "sun.java.command", platform_string(env, text));
	free(text);
	return ok;
}

static bool set_own(void *context, const struct own_property *property, const char *value)
{
	return set_both(context, property->name, property->constant, value);
}

bool jvm_settle(JNIEnv *env, const struct command *command)
{
	if ((*env)->PushLocalFrame(env, 64) != 0)
		return false;
	bool ok = move(env) && command_own(command, set_own, env) && add_classes(env, command->class_path) && set_command(env, command) &&
		  seed(env);
	(*env)->PopLocalFrame(env, NULL);
	return ok;
}
