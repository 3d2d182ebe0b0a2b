// Takes 1 for a prime: wrong answer on test 1 (5 instead of 4).
import java.util.Scanner;

public class Main {
    static boolean isPrime(int n) {
        for (int d = 2; d * d <= n; d++) {
            if (n % d == 0) return false;
        }
        return true;
    }

    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        int count = 0;
        for (int i = 1; i <= n; i++) {
            if (isPrime(i)) count++;
        }
        System.out.println(count);
    }
}
