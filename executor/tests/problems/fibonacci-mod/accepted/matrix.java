// Powers of the matrix {{1, 1}, {1, 0}} in 64-bit arithmetic: accepted.
import java.util.Scanner;

public class Main {
    static long[][] multiply(long[][] a, long[][] b, long m) {
        long[][] c = new long[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                c[i][j] = (a[i][0] * b[0][j] + a[i][1] * b[1][j]) % m;
            }
        }
        return c;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        long n = in.nextLong(), m = in.nextLong();
        long[][] result = {{1 % m, 0}, {0, 1 % m}};
        long[][] power = {{1, 1}, {1, 0}};
        for (; n > 0; n >>= 1) {
            if ((n & 1) == 1) result = multiply(result, power, m);
            power = multiply(power, power, m);
        }
        System.out.println(result[0][1]);
    }
}
