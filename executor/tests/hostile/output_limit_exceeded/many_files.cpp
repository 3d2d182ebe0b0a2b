// Makes 10 000 files. The launcher counts a thousand.
#include <fstream>
#include <string>
#include <unistd.h>
int main() { for (int i = 0; i < 10000; i++) std::ofstream(std::to_string(i)); sleep(60); }
