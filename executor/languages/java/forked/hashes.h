/*
 * HotSpot makes the identity hash of an object by a generator of the thread that asks first, and seeds those with constants: a program
 * has the same hashes in its main thread each time it is run, and sets of objects without hashCode the same order. The training program
 * has asked, too.
 */
#ifndef HASHES_H
#define HASHES_H

#include <jni.h>

/*
 * Right after the start: finds the state in which the calling thread's generator makes `first` next, as it does for a program in a
 * fresh JVM. The start itself makes some hashes before that.
 */
void hashes_find(JNIEnv *env, jint first);

/* Before a program: puts the generator into that state, if it was found. */
void hashes_restore(void);

#endif
