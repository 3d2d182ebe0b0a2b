// Writes 100 MB as twelve files, each below the limit of one file, and stays for a second.
// Must be output_limit_exceeded: 64 MB are the limit of the scratch folder.
#include <fstream>
#include <iostream>
#include <string>
#include <unistd.h>

int main() {
  const std::string content(9'000'000, 'x');
  for (int i = 0; i < 12; i++) std::ofstream("file-" + std::to_string(i)) << content;
  sleep(1);
  std::cout << "ok\n";
}
