// Tries: to have the compiler load a file of the submission's choice as its own memory, as it does with a precompiled header.
// Must: compile_error
// Layer: Landlock (the compiler reads the toolchain and its build folder); the pragma is for preprocessed sources
#pragma GCC pch_preprocess "@OPEN_FILE@"
# 1 "main.c" 3
#pragma GCC pch_preprocess "@SECRET_FILE@"
#pragma GCC target("@@SECRET_FILE@", "-Wa,-adhln=@OPEN_FOLDER@/listing", "-Wl,-Map=@OPEN_FOLDER@/map")
#pragma GCC dependency "@SECRET_FILE@" is read by this compiler
#pragma GCC pch_preprocess "/proc/self/mem"
#include "/proc/self/mem"
int main(void) { return 0; }
