// Tries: to have the compiler include the environment of the service, by a way through its own /proc.
// Must: compile_error
// Layer: Landlock (of the compiler's run too)
#include "/proc/self/root/proc/@SERVICE_PID@/environ"

int main(void)
{
	return 0;
}
