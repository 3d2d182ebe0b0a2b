// std::system, whose result tells the exit code and the signal.
// expected: "7\n9\n"
#include <bits/stdc++.h>
#include <sys/wait.h>

int main() {
    std::cout << WEXITSTATUS(std::system("exit 7")) << std::endl;
    int status = std::system("kill -9 $$");
    std::cout << (WIFSIGNALED(status) ? WTERMSIG(status) : -1) << '\n';
}
