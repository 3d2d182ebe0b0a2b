// Reads two numbers with a Scanner and prints their sum; the public class is called Main.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n10\n","expected_output":"15\n"},{"input":"-7 7","expected_output":"0"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() + in.nextInt());
    }
}
