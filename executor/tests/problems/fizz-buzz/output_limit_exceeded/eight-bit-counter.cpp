// The counter has 8 bits and wraps from 255 to 0, so i <= 256 holds for ever: output limit
// exceeded on test 5 (n = 256), after four right answers.
#include <iostream>

int main() {
    int n;
    std::cin >> n;
    for (unsigned char i = 1; i <= n; ++i) {
        if (i % 15 == 0) std::cout << "FizzBuzz\n";
        else if (i % 3 == 0) std::cout << "Fizz\n";
        else if (i % 5 == 0) std::cout << "Buzz\n";
        else std::cout << int(i) << '\n';
    }
}
