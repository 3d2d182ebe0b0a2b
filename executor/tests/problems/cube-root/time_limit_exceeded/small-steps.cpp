// Walks up in steps of half the tolerance: 2 * 10^11 steps for each number of test 8, time limit exceeded.
#include <cmath>
#include <cstdio>

int main() {
    int q;
    std::scanf("%d", &q);
    while (q-- > 0) {
        double x, root = 0;
        std::scanf("%lf", &x);
        while (root * root * root < std::fabs(x)) root += 5e-7;
        std::printf("%.9f\n", x < 0 ? -root : root);
    }
}
