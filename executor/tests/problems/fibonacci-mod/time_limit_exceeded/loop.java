// One addition per index: 10^18 rounds on test 9, time limit exceeded.
import java.util.Scanner;

public class LinearFibonacci {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long n = in.nextLong(), m = in.nextLong();
        long a = 0, b = 1;
        for (long i = 0; i < n; i++) {
            long next = (a + b) % m;
            a = b;
            b = next;
        }
        System.out.println(a % m);
    }
}
