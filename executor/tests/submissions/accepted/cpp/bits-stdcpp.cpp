// Includes everything, as contest programs do, and sorts the input without sync.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n3 1 4 1 5\n","expected_output":"1 1 3 4 5\n"}]}
#include <bits/stdc++.h>
using namespace std;

int main() {
  ios::sync_with_stdio(false);
  cin.tie(nullptr);
  int n;
  cin >> n;
  vector<int> numbers(n);
  for (int &number : numbers) cin >> number;
  sort(numbers.begin(), numbers.end());
  for (int number : numbers) cout << number << ' ';
  cout << endl;
}
