// Four threads read the output of a child each, twice.
#include <bits/stdc++.h>

int main() {
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([i, &right] {
            for (int n = 0; n < 2; n++) {
                std::string command = "echo " + std::to_string(i);
                FILE* child = popen(command.c_str(), "r");
                int got = -1;
                if (child != nullptr && fscanf(child, "%d", &got) == 1 && got == i) right++;
                if (child != nullptr) pclose(child);
            }
        });
    for (auto& thread : threads) thread.join();
    puts(right == 8 ? "ok" : "wrong");
}
