// A named semaphore lets two of four processes work at once.
#include <bits/stdc++.h>
#include <fcntl.h>
#include <semaphore.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    std::string name = "/honest-" + std::to_string(getpid());
    sem_t* room = sem_open(name.c_str(), O_CREAT | O_EXCL, 0600, 2);
    if (room == SEM_FAILED) return perror("sem_open"), 1;
    sem_unlink(name.c_str());
    void* area = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    auto* inside = new (area) std::atomic<int>[2]{};
    for (int i = 0; i < 4; i++)
        if (fork() == 0) {
            sem_wait(room);
            int now = ++inside[0];
            if (now > inside[1]) inside[1] = now;
            usleep(10'000);
            --inside[0];
            sem_post(room);
            _exit(0);
        }
    while (wait(nullptr) > 0) {}
    std::cout << (inside[0] == 0 && inside[1] <= 2 ? "ok" : "wrong") << '\n';
}
