// Asks for one number more than there is.
// Must be runtime_error (NoSuchElementException).
// request: {"test_cases":[{"input":"1\n","expected_output":"ok\n"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        in.nextInt();
        in.nextInt();
        System.out.println("ok");
    }
}
