// fstream in and out, binary, at positions.
#include <bits/stdc++.h>

int main() {
    std::fstream file("data", std::ios::in | std::ios::out | std::ios::trunc | std::ios::binary);
    for (int i = 0; i < 1000; i++) file.write(reinterpret_cast<char*>(&i), sizeof i);
    file.seekg(400 * sizeof(int));
    int value = 0;
    file.read(reinterpret_cast<char*>(&value), sizeof value);
    std::cout << (value == 400 ? "ok" : "wrong") << '\n';
}
