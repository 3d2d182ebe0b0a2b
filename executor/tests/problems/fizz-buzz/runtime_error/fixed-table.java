// Keeps the lines in a table of 100 entries: ArrayIndexOutOfBoundsException, a runtime error on
// test 5 (n = 256).
import java.util.Scanner;

public class FizzBuzzTable {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        String[] lines = new String[100];
        for (int i = 1; i <= n; i++) {
            String word = (i % 3 == 0 ? "Fizz" : "") + (i % 5 == 0 ? "Buzz" : "");
            lines[i - 1] = word.isEmpty() ? String.valueOf(i) : word;
        }
        for (int i = 0; i < n; i++) System.out.println(lines[i]);
    }
}
