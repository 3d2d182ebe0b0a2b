// A table of all values up to n that doubles as needed: memory limit exceeded on test 9 (n = 10^18).
import java.util.Arrays;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long n = in.nextLong(), m = in.nextLong();
        long[] table = {0, 1 % m};
        for (int i = 2; i <= n; i++) {
            if (i == table.length) table = Arrays.copyOf(table, 2 * i);
            table[i] = (table[i - 1] + table[i - 2]) % m;
        }
        System.out.println(table[(int) n]);
    }
}
