// Tests for 3 before testing for 15, so 15 becomes "Fizz": wrong answer on test 3 (n = 15).
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        for (int i = 1; i <= n; i++) {
            if (i % 3 == 0) System.out.println("Fizz");
            else if (i % 5 == 0) System.out.println("Buzz");
            else if (i % 15 == 0) System.out.println("FizzBuzz");
            else System.out.println(i);
        }
    }
}
