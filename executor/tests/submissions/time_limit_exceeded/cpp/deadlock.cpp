// Two threads take two mutexes in opposite order and wait for each other.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
#include <barrier>
#include <iostream>
#include <mutex>
#include <thread>

int main() {
  std::mutex first, second;
  std::barrier both_hold_one(2);
  auto take = [&](std::mutex &mine, std::mutex &other) {
    std::lock_guard one(mine);
    both_hold_one.arrive_and_wait();
    std::lock_guard two(other);
  };
  std::thread left(take, std::ref(first), std::ref(second)), right(take, std::ref(second), std::ref(first));
  left.join();
  right.join();
  std::cout << "ok\n";
}
