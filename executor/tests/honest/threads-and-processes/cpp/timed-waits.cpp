// wait_for, sleep_for and try_lock_for end at about their time.
#include <bits/stdc++.h>

using namespace std::chrono;

int main() {
    auto begun = steady_clock::now();
    std::timed_mutex mutex;
    std::scoped_lock held(mutex);
    std::thread([&] {
        if (mutex.try_lock_for(30ms)) std::cout << "wrong\n";
    }).join();
    std::mutex other;
    std::condition_variable never;
    std::unique_lock lock(other);
    never.wait_for(lock, 30ms);
    std::this_thread::sleep_for(30ms);
    auto took = steady_clock::now() - begun;
    std::cout << (took >= 90ms && took < 3s ? "ok" : "wrong") << '\n';
}
