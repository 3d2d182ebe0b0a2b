// Recurses 50 000 calls deep in the main thread.
// Must be accepted: the JVM is started with a larger stack than its default.
// request: {"test_cases":[{"input":"50000","expected_output":"1250025000\n"}]}
import java.util.Scanner;

public class Main {
    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    public static void main(String[] args) {
        System.out.println(sum(new Scanner(System.in).nextInt()));
    }
}
