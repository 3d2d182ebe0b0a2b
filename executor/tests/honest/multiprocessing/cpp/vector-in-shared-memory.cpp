// Children sort halves of an array in shared memory by name.
#include <bits/stdc++.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    constexpr int n = 10'000;
    std::string name = "/honest-" + std::to_string(getpid());
    int file = shm_open(name.c_str(), O_CREAT | O_RDWR, 0600);
    if (file < 0 || ftruncate(file, n * sizeof(int)) < 0) return perror("shm_open"), 1;
    shm_unlink(name.c_str());
    int* numbers = static_cast<int*>(mmap(nullptr, n * sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0));
    for (int i = 0; i < n; i++) numbers[i] = (i * 7919) % n;
    for (int half = 0; half < 2; half++)
        if (fork() == 0) {
            std::sort(numbers + half * n / 2, numbers + (half + 1) * n / 2);
            _exit(0);
        }
    while (wait(nullptr) > 0) {}
    std::inplace_merge(numbers, numbers + n / 2, numbers + n);
    std::cout << (std::is_sorted(numbers, numbers + n) ? "ok" : "wrong") << '\n';
}
