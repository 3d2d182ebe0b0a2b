// Math.pow with a fractional exponent is NaN for negative numbers: wrong answer on test 5 (-27).
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int q = in.nextInt();
        for (int i = 0; i < q; i++) {
            double x = Double.parseDouble(in.next());
            System.out.println(Math.pow(x, 1.0 / 3.0));
        }
    }
}
