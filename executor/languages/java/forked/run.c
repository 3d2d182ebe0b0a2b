/* What JavaMain does in the JDK's java.c (src/java.base/share/native/libjli) once the JVM has started. */
#include "hashes.h"
#include "jvm.h"

#include <string.h>

/* sun.launcher.LauncherHelper: how the class is named, and where it reports that there is none. */
enum { LM_CLASS = 1, USE_STDERR = JNI_TRUE };

jstring platform_string(JNIEnv *env, const char *text)
{
	jsize len = (jsize)strlen(text);
	jclass helper = (*env)->FindClass(env, "sun/launcher/LauncherHelper");
	jmethodID make = helper == NULL ? NULL : (*env)->GetStaticMethodID(env, helper, "makePlatformString", "(Z[B)Ljava/lang/String;");
	jbyteArray bytes = make == NULL ? NULL : (*env)->NewByteArray(env, len);

	if (bytes == NULL)
		return NULL;
	(*env)->SetByteArrayRegion(env, bytes, 0, len, (const jbyte *)text);
	return (*env)->CallStaticObjectMethod(env, helper, make, USE_STDERR, bytes);
}

static jobjectArray make_arguments(JNIEnv *env, const struct command *command)
{
	jclass string = (*env)->FindClass(env, "java/lang/String");
	jobjectArray array = string == NULL ? NULL : (*env)->NewObjectArray(env, command->arguments_len, string, NULL);

	for (int i = 0; array != NULL && i < command->arguments_len; i++) {
		jstring text = platform_string(env, command->arguments[i]);
		if (text == NULL)
			return NULL;
		(*env)->SetObjectArrayElement(env, array, i, text);
		(*env)->DeleteLocalRef(env, text);
	}
	return array;
}

/* Since Java 25 `main` may be an instance method, and have no parameter: LauncherHelper says which it has found. */
static const char *const flags[] = { "isStaticMain", "noArgMain" };

/* Whether LauncherHelper has both flags, or else knows only the classic `main`. */
bool jvm_knows_main(JNIEnv *env)
{
	jclass helper = (*env)->FindClass(env, "sun/launcher/LauncherHelper");
	bool has[2];

	for (int i = 0; i < 2; i++) {
		has[i] = helper != NULL && (*env)->GetStaticFieldID(env, helper, flags[i], "Z") != NULL;
		(*env)->ExceptionClear(env);
	}
	return helper != NULL && has[0] == has[1];
}

static bool read_flag(JNIEnv *env, jclass helper, const char *name, bool otherwise)
{
	jfieldID field = (*env)->GetStaticFieldID(env, helper, name, "Z");

	if (field != NULL)
		return (*env)->GetStaticBooleanField(env, helper, field);
	(*env)->ExceptionClear(env);
	return otherwise;
}

static void call_main(JNIEnv *env, jclass helper, jclass main_class, jobjectArray arguments)
{
	bool is_static = read_flag(env, helper, flags[0], true), has_none = read_flag(env, helper, flags[1], false);
	const char *type = has_none ? "()V" : "([Ljava/lang/String;)V";
	jmethodID method;

	if (is_static) {
		method = (*env)->GetStaticMethodID(env, main_class, "main", type);
		if (method != NULL)
			(*env)->CallStaticVoidMethod(env, main_class, method, arguments);
		return;
	}
	jmethodID make = (*env)->GetMethodID(env, main_class, "<init>", "()V");
	jobject object = make == NULL ? NULL : (*env)->NewObject(env, main_class, make);
	method = object == NULL ? NULL : (*env)->GetMethodID(env, main_class, "main", type);
	if (method != NULL)
		(*env)->CallVoidMethod(env, object, method, arguments);
}

static void load_and_call(JNIEnv *env, const struct command *command)
{
	jclass helper = (*env)->FindClass(env, "sun/launcher/LauncherHelper");
	jmethodID check = helper == NULL ? NULL : (*env)->GetStaticMethodID(env, helper, "checkAndLoadMain", "(ZILjava/lang/String;)Ljava/lang/Class;");
	jstring name = check == NULL ? NULL : platform_string(env, command->main_class);
	jclass main_class = name == NULL ? NULL : (*env)->CallStaticObjectMethod(env, helper, check, USE_STDERR, LM_CLASS, name);
	jobjectArray arguments = main_class == NULL ? NULL : make_arguments(env, command);

	hashes_restore();
	if (arguments != NULL && !(*env)->ExceptionCheck(env))
		call_main(env, helper, main_class, arguments);
}

int jvm_run(JavaVM *vm, JNIEnv *env, const struct command *command)
{
	load_and_call(env, command);
	int status = (*env)->ExceptionCheck(env) ? 1 : 0;
	/* This reports an uncaught exception. */
	if ((*vm)->DetachCurrentThread(vm) != JNI_OK)
		status = 1;
	(*vm)->DestroyJavaVM(vm);
	return status;
}
