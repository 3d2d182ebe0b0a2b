// Processes count with an atomic in shared memory by name.
#include <bits/stdc++.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    std::string name = "/honest-" + std::to_string(getpid());
    int file = shm_open(name.c_str(), O_CREAT | O_RDWR, 0600);
    if (file < 0 || ftruncate(file, 4096) < 0) return perror("shm_open"), 1;
    void* area = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    auto* count = new (area) std::atomic<int>(0);
    for (int i = 0; i < 3; i++)
        if (fork() == 0) {
            for (int n = 0; n < 1000; n++) (*count)++;
            _exit(0);
        }
    while (wait(nullptr) > 0) {}
    shm_unlink(name.c_str());
    std::cout << (*count == 3000 ? "ok" : "wrong") << '\n';
}
