// Writes 100 MB. RLIMIT_FSIZE stops it at ten.
#include <iostream>
#include <string>
int main() { std::string megabyte(1000000, 'x'); for (int i = 0; i < 100; i++) std::cout << megabyte; }
