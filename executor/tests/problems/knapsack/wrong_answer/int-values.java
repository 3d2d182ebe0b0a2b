// Adds the values up in an int: overflow, wrong answer on test 5 (nearly 5 * 10^9).
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), capacity = in.nextInt();
        int[] best = new int[capacity + 1];
        for (int i = 0; i < n; i++) {
            int weight = in.nextInt(), value = in.nextInt();
            for (int c = capacity; c >= weight; c--) {
                best[c] = Math.max(best[c], best[c - weight] + value);
            }
        }
        System.out.println(best[capacity]);
    }
}
