// Uses no CPU at all. The clock stops it.
#include <unistd.h>
int main() { sleep(1000); }
