// A shell with pipelines, and a sort by another program.
#include <bits/stdc++.h>

int main() {
    std::ofstream("numbers") << "3\n1\n2\n";
    for (int i = 0; i < 20; i++)
        if (std::system("sort -n numbers | uniq | tail -1 | grep -q 3") != 0) std::cout << "wrong" << std::endl;
    return std::system("cat numbers | sort -n | head -2 | tr -d '\\n' | sed s/12/ok/; echo");
}
