// Fast doubling whose products are computed in 32 bits: overflow, wrong answer on test 6 (n = 90).
import java.util.Scanner;

public class Main {
    static int m;

    static int[] fibonacci(long n) {
        if (n == 0) return new int[] {0, 1 % m};
        int[] half = fibonacci(n / 2);
        int a = half[0], b = half[1];
        int even = a * ((2 * b - a + m) % m) % m;
        int odd = (a * a + b * b) % m;
        return n % 2 == 0 ? new int[] {even, odd} : new int[] {odd, (even + odd) % m};
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long n = in.nextLong();
        m = in.nextInt();
        System.out.println(fibonacci(n)[0]);
    }
}
