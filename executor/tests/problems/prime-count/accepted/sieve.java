// Sieve of Eratosthenes over the odd numbers, with a package declaration: accepted. (The name
// of the public class is not to be taken from this comment.)
package org.example.primes;

import java.util.Scanner;

public class PrimeCount {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        boolean[] composite = new boolean[n + 1];
        for (int i = 3; (long) i * i <= n; i += 2) {
            if (composite[i]) continue;
            for (int j = i * i; j <= n; j += 2 * i) composite[j] = true;
        }
        int count = n >= 2 ? 1 : 0;
        for (int i = 3; i <= n; i += 2) {
            if (!composite[i]) count++;
        }
        System.out.println(count);
    }
}
