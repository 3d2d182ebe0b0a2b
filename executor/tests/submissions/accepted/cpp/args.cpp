// Prints its arguments.
// Must be accepted.
// request: {"test_cases":[{"args":["-n","two words","日本"],"expected_output":"-n|two words|日本|\n"},{"expected_output":"\n"}]}
#include <iostream>

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) std::cout << argv[i] << '|';
  std::cout << '\n';
}
