// Divides by every smaller number: about 3e12 divisions for n = 10000000, time limit exceeded.
import java.util.Scanner;

public class Main {
    static boolean isPrime(int n) {
        for (int d = 2; d < n; d++) {
            if (n % d == 0) return false;
        }
        return n >= 2;
    }

    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        int count = 0;
        for (int i = 2; i <= n; i++) {
            if (isPrime(i)) count++;
        }
        System.out.println(count);
    }
}
