// Forks in every process for ever, refusals or not. The launcher grants ten processes; the clock stops them.
#include <unistd.h>
int main() { while (true) if (fork() < 0) continue; }
