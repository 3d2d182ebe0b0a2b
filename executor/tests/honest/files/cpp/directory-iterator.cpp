// Walks folders, with links among the files.
// expected: "a a/b a/link \n"
#include <bits/stdc++.h>
namespace fs = std::filesystem;

int main() {
    fs::create_directories("top/a");
    std::ofstream("top/a/b") << "x";
    fs::create_symlink("b", "top/a/link");
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator("top")) names.insert(fs::relative(entry.path().parent_path(), "top") / entry.path().filename());
    for (auto name : names) std::cout << (name.starts_with("./") ? name.substr(2) : name) << ' ';
    std::cout << '\n';
}
