// Walks up in steps of half the tolerance: 2 * 10^11 steps for each number of test 8, time limit exceeded.
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int q = in.nextInt();
        while (q-- > 0) {
            double x = Double.parseDouble(in.next()), root = 0;
            while (root * root * root < Math.abs(x)) root += 5e-7;
            System.out.println(x < 0 ? -root : root);
        }
    }
}
