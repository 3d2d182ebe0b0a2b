// Sums 1..n but stops one short.
// Must be wrong_answer.
// request: {"test_cases":[{"input":"10\n","expected_output":"55\n"}]}
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        int sum = 0;
        for (int i = 1; i < n; i++) sum += i;
        System.out.println(sum);
    }
}
