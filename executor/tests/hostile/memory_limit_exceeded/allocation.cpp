// Asks for 4 GB at once. RLIMIT_DATA refuses.
#include <iostream>
int main() { volatile long size = 1 << 30; int *data = new int[size]; data[size - 1] = 1; std::cout << data[size - 1]; }
