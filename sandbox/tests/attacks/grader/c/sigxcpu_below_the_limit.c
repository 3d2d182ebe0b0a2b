// Tries: to pass for a program that used up its CPU time, by the signal that the kernel would send, under a limit of a tenth of a second.
// Must: runtime_error
// Layer: the launcher (a signal is believed only when the time is nearly used up)
// request: {"limits": {"cpu_time": 0.1}, "test_cases": [{"expected_output": "42"}]}
#include <signal.h>

int main(void) { raise(SIGXCPU); }
