// Prints floating-point results with few digits and in scientific notation.
// Must be accepted under the numbers comparison.
// request: {"comparison":{"type":"numbers","absolute":1e-4,"relative":1e-4},"test_cases":[{"input":"2","expected_output":"area 12.566370614359172 radius 2.0\n1234567.0\n"}]}
#include <iomanip>
#include <iostream>
#include <numbers>

int main() {
  double radius;
  std::cin >> radius;
  std::cout << "area " << std::numbers::pi * radius * radius << "\nradius " << radius << '\n';
  std::cout << std::scientific << std::setprecision(4) << 1234567.0 << '\n';
}
