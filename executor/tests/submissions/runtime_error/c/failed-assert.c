// Fails an assertion.
// Must be runtime_error: assertions are not compiled away.
#include <assert.h>
#include <stdio.h>

int main(void) {
  int n = 0;
  assert(scanf("%d", &n) == 1);
  puts("ok");
  return 0;
}
