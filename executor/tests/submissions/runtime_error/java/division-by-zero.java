// Divides by zero.
// Must be runtime_error (ArithmeticException).
// request: {"test_cases":[{"input":"1 0","expected_output":"0\n"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() / in.nextInt());
    }
}
