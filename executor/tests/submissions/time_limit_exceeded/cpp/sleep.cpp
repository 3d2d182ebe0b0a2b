// Sleeps too long, without using any CPU.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
#include <chrono>
#include <iostream>
#include <thread>

int main() {
  std::this_thread::sleep_for(std::chrono::seconds(30));
  std::cout << "ok\n";
}
