// Maps a file that it wrote, from several threads.
#include <bits/stdc++.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

int main() {
    std::ofstream("data") << std::string(1 << 20, '\1');
    int file = open("data", O_RDWR);
    char* bytes = static_cast<char*>(mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0));
    if (bytes == MAP_FAILED) return 1;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back([=] {
            for (int n = i << 18; n < (i + 1) << 18; n++) bytes[n]++;
        });
    for (auto& thread : threads) thread.join();
    munmap(bytes, 1 << 20);
    std::ifstream in("data");
    std::string all(std::istreambuf_iterator<char>(in), {});
    std::cout << (std::accumulate(all.begin(), all.end(), 0) == 2 << 20 ? "ok" : "wrong") << '\n';
}
