// Reads n as an int: InputMismatchException, a runtime error on test 9 (n = 10^18).
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        int m = in.nextInt();
        long a = 0, b = 1;
        for (int i = 0; i < n; i++) {
            long next = (a + b) % m;
            a = b;
            b = next;
        }
        System.out.println(a % m);
    }
}
