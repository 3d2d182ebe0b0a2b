// Take it or leave it, without a memo: up to 2^100 calls on test 7, time limit exceeded.
#include <bits/stdc++.h>
using namespace std;

int n, capacity;
long long w[100], v[100];

long long best(int i, long long room) {
    if (room < 0) return LLONG_MIN / 2;
    if (i == n) return 0;
    return max(best(i + 1, room), v[i] + best(i + 1, room - w[i]));
}

int main() {
    cin >> n >> capacity;
    for (int i = 0; i < n; i++) cin >> w[i] >> v[i];
    cout << best(0, capacity) << endl;
}
