// Four children compute parts of a sum and send them by pipes.
#include <bits/stdc++.h>
#include <sys/wait.h>
#include <unistd.h>

int main() {
    int readers[4];
    for (int i = 0; i < 4; i++) {
        int ends[2];
        if (pipe(ends) < 0) return 1;
        if (fork() == 0) {
            long sum = 0;
            for (int n = i * 1000; n < (i + 1) * 1000; n++) sum += n;
            _exit(write(ends[1], &sum, sizeof sum) == sizeof sum ? 0 : 1);
        }
        close(ends[1]);
        readers[i] = ends[0];
    }
    long total = 0, part = 0;
    for (int reader : readers)
        if (read(reader, &part, sizeof part) == sizeof part) total += part;
    while (wait(nullptr) > 0) {}
    std::cout << (total == 7998000 ? "ok" : "wrong") << '\n';
}
