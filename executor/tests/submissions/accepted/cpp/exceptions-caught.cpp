// Catches an exception of its own, one of the library, and a refused allocation of 2 GB.
// Must be accepted: what is handled is no error.
#include <iostream>
#include <new>
#include <stdexcept>
#include <string>

int main() {
  std::string seen;
  try {
    throw std::runtime_error("o");
  } catch (const std::exception &error) {
    seen += error.what();
  }
  try {
    seen.at(7) = 'x';
  } catch (const std::out_of_range &) {
    seen += 'k';
  }
  try {
    volatile std::size_t much = std::size_t(2) << 30;
    char *volatile block = new char[much];
    delete[] block;
    seen += " although 2 GB were granted";
  } catch (const std::bad_alloc &error) {
    std::cerr << error.what() << '\n';
  }
  std::cout << seen << '\n';
}
