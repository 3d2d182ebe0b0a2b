// i * i overflows to a negative int once i > 46340: ArrayIndexOutOfBoundsException, a runtime error
// on the last test only (n = 10000000).
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        boolean[] composite = new boolean[n + 1];
        int count = 0;
        for (int i = 2; i <= n; i++) {
            if (composite[i]) continue;
            count++;
            for (int j = i * i; j <= n; j += i) composite[j] = true;
        }
        System.out.println(count);
    }
}
