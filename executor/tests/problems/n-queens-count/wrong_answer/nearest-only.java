// Checks the diagonals only against the queen one row above: wrong answer on test 5 (14 for n = 5).
import java.util.Scanner;

public class Main {
    static int n;
    static int[] queens;

    static int place(int row) {
        if (row == n) return 1;
        int count = 0;
        for (int c = 0; c < n; c++) {
            boolean safe = row == 0 || Math.abs(queens[row - 1] - c) != 1;
            for (int r = 0; r < row; r++) {
                if (queens[r] == c) safe = false;
            }
            if (!safe) continue;
            queens[row] = c;
            count += place(row + 1);
        }
        return count;
    }

    public static void main(String[] args) {
        n = new Scanner(System.in).nextInt();
        queens = new int[n];
        System.out.println(place(0));
    }
}
