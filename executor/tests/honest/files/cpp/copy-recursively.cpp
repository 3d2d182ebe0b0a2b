// filesystem::copy of a folder, and remove_all.
#include <bits/stdc++.h>
namespace fs = std::filesystem;

int main() {
    fs::create_directories("d/e");
    std::ofstream("d/e/f") << "x";
    fs::copy("d", "g", fs::copy_options::recursive);
    bool isThere = fs::exists("g/e/f");
    std::cout << (isThere && fs::remove_all("d") == 3 ? "ok" : "wrong") << '\n';
}
