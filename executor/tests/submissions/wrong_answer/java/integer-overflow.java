// Multiplies in 32 bits what needs 64.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"65536 65536","expected_output":"4294967296\n"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.nextInt() * in.nextInt());
    }
}
