// Prints the right count but also returns it from main: exit code 2, a runtime error on test 1.
#include <bits/stdc++.h>
using namespace std;

int place(int n, int columns, int left, int right) {
    const int full = (1 << n) - 1;
    if (columns == full) return 1;
    int count = 0;
    for (int free = full & ~(columns | left | right); free; free &= free - 1) {
        const int bit = free & -free;
        count += place(n, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return count;
}

int main() {
    int n;
    cin >> n;
    const int count = place(n, 0, 0, 0);
    cout << count << endl;
    return count;
}
