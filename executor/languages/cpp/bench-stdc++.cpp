#include <bits/stdc++.h>
using namespace std;
int main() { long n, sum = 0; cin >> n; for (long i = 1; i <= n; i++) sum += i; cout << sum << "\n"; }
