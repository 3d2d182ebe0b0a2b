// One addition per index: 10^18 rounds on test 9, time limit exceeded.
#include <bits/stdc++.h>
using namespace std;

int main() {
    long long n, m;
    cin >> n >> m;
    long long a = 0, b = 1;
    for (long long i = 0; i < n; i++) {
        long long next = (a + b) % m;
        a = b;
        b = next;
    }
    cout << a % m << endl;
}
