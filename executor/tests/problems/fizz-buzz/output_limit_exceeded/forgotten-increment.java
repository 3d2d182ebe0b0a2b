// Advances only after printing a plain number, so "Fizz" repeats for ever: output limit exceeded
// on test 2 (n = 5). The output is buffered, hence fast.
import java.io.PrintWriter;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        int n = new Scanner(System.in).nextInt();
        PrintWriter out = new PrintWriter(System.out);
        int i = 1;
        while (i <= n) {
            if (i % 15 == 0) {
                out.println("FizzBuzz");
            } else if (i % 3 == 0) {
                out.println("Fizz");
            } else if (i % 5 == 0) {
                out.println("Buzz");
            } else {
                out.println(i);
                i++;
            }
        }
        out.flush();
    }
}
