// Uses the counter outside the loop that declares it: compile error.
#include <iostream>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<bool> composite(n + 1);
    for (int i = 2, count = 0; i <= n; ++i) {
        if (composite[i]) continue;
        ++count;
        for (int j = 2 * i; j <= n; j += i) composite[j] = true;
    }
    std::cout << count << '\n';
}
