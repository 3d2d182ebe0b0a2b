// Thread-local objects with destructors, call_once, and an exception that crosses threads.
#include <bits/stdc++.h>

std::atomic<int> made = 0, gone = 0;
struct Counted {
    Counted() { made++; }
    ~Counted() { gone++; }
    int value = 1;
};
thread_local Counted counted;
std::once_flag once;

int main() {
    int calls = 0;
    std::exception_ptr caught;
    for (int i = 0; i < 3; i++)
        std::thread([&] {
            counted.value++;
            std::call_once(once, [&] { calls++; });
            try {
                throw std::runtime_error("x");
            } catch (...) {
                caught = std::current_exception();
            }
        }).join();
    try {
        std::rethrow_exception(caught);
    } catch (const std::runtime_error& error) {
        std::cout << (made == 3 && gone == 3 && calls == 1 ? "ok" : "wrong") << '\n';
    }
}
