// Compares strings with ==.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"yes yes","expected_output":"equal\n"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        System.out.println(in.next() == in.next() ? "equal" : "different");
    }
}
