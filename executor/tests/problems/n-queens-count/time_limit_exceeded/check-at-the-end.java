// Looks at a board only when all n queens stand: n^n boards, 2.9e11 for n = 11, time limit exceeded.
import java.util.Scanner;

public class Main {
    static int[] queens;

    static boolean safe() {
        for (int a = 0; a < queens.length; a++) {
            for (int b = a + 1; b < queens.length; b++) {
                int distance = Math.abs(queens[a] - queens[b]);
                if (distance == 0 || distance == b - a) return false;
            }
        }
        return true;
    }

    static long place(int row) {
        if (row == queens.length) return safe() ? 1 : 0;
        long count = 0;
        for (int c = 0; c < queens.length; c++) {
            queens[row] = c;
            count += place(row + 1);
        }
        return count;
    }

    public static void main(String[] args) {
        queens = new int[new Scanner(System.in).nextInt()];
        System.out.println(place(0));
    }
}
