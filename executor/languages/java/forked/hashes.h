/*
 * HotSpot makes the identity hash of an object by a generator of the thread that asks first, and seeds those with constants: in its main
 * thread a program has the same hashes each time it is run. The training program has asked, too, so the generator is put back. In a fresh
 * JVM the JDK itself asks for some when it links a first lambda or uses a first Scanner; in a fork it has asked before, and the
 * program's hashes differ from there on.
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
