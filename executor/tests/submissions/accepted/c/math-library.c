// Uses functions of libm on run-time values and prints six digits.
// Must be accepted with tolerance: -lm is on the command line.
// request: {"comparison":{"type":"numbers","absolute":1e-5,"relative":1e-5},"test_cases":[{"input":"2.0","expected_output":"1.4142135623730951 0.9092974268256817 7.38905609893065\n"}]}
#include <math.h>
#include <stdio.h>

int main(void) {
  double x;
  if (scanf("%lf", &x) != 1) return 1;
  printf("%.6f %.6f %.6f\n", sqrt(x), sin(x), exp(x));
  return 0;
}
