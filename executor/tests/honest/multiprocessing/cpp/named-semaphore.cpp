// Two processes take turns by two named semaphores.
// expected: "ping\npong\nping\npong\n"
#include <bits/stdc++.h>
#include <fcntl.h>
#include <semaphore.h>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    std::string name = "/honest-" + std::to_string(getpid());
    sem_t* ping = sem_open((name + "a").c_str(), O_CREAT, 0600, 1);
    sem_t* pong = sem_open((name + "b").c_str(), O_CREAT, 0600, 0);
    if (ping == SEM_FAILED || pong == SEM_FAILED) return perror("sem_open"), 1;
    bool isChild = fork() == 0;
    for (int i = 0; i < 2; i++) {
        sem_wait(isChild ? pong : ping);
        std::cout << (isChild ? "pong" : "ping") << std::endl;
        sem_post(isChild ? ping : pong);
    }
    if (isChild) _exit(0);
    wait(nullptr);
    sem_unlink((name + "a").c_str());
    sem_unlink((name + "b").c_str());
}
