// Two threads take turns by waiting for an atomic.
#include <bits/stdc++.h>

int main() {
    std::atomic<int> turn = 0;
    int count = 0;
    auto play = [&](int me) {
        for (int i = 0; i < 500; i++) {
            while (turn.load() != me) turn.wait(1 - me);
            count++;
            turn = 1 - me;
            turn.notify_one();
        }
    };
    std::thread one(play, 0), two(play, 1);
    one.join();
    two.join();
    std::cout << (count == 1000 ? "ok" : "wrong") << '\n';
}
