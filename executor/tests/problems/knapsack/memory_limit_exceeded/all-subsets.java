// Stores weight and value of every subset, twice as many after each item: memory limit exceeded on
// test 7 (100 items).
import java.util.Arrays;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), capacity = in.nextInt();
        long[] weights = {0}, values = {0};
        for (int i = 0; i < n; i++) {
            int weight = in.nextInt(), value = in.nextInt(), half = weights.length;
            weights = Arrays.copyOf(weights, 2 * half);
            values = Arrays.copyOf(values, 2 * half);
            for (int k = 0; k < half; k++) {
                weights[half + k] = weights[k] + weight;
                values[half + k] = values[k] + value;
            }
        }
        long best = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] <= capacity) best = Math.max(best, values[k]);
        }
        System.out.println(best);
    }
}
