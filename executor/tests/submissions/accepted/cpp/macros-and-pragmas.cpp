// Sets pragmas and macros before and after the header of headers, as contest programs do.
// Must be accepted: a precompiled header may not get in the way.
// request: {"test_cases":[{"input":"3000000000","expected_output":"9000000000000000000\n"}]}
#pragma GCC optimize("O3,unroll-loops")
#define _USE_MATH_DEFINES
#include <bits/stdc++.h>
#include <ext/pb_ds/assoc_container.hpp>
#define int long long
using namespace std;

signed main() {
  int n;
  cin >> n;
  __gnu_pbds::gp_hash_table<int, int> table;
  table[n] = n * n;
  cout << table[n] << '\n';
}
