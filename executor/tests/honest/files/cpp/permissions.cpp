// filesystem::permissions, last_write_time and resize_file.
#include <bits/stdc++.h>
namespace fs = std::filesystem;

int main() {
    std::ofstream("a") << "x";
    fs::permissions("a", fs::perms::owner_all);
    fs::last_write_time("a", fs::file_time_type::clock::now());
    fs::resize_file("a", 10);
    std::cout << (fs::file_size("a") == 10 && (fs::status("a").permissions() & fs::perms::owner_exec) != fs::perms::none ? "ok" : "wrong") << '\n';
}
