// A file in temp_directory_path.
#include <bits/stdc++.h>
#include <unistd.h>
namespace fs = std::filesystem;

int main() {
    fs::path path = fs::temp_directory_path() / ("honest-" + std::to_string(getpid()));
    std::ofstream(path) << "ok\n";
    std::cout << std::ifstream(path).rdbuf();
    fs::remove(path);
}
