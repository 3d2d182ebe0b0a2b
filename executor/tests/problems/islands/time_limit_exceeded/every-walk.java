// Marks only the fields of the current walk and so tries every walk: exponential on the 9 x 9
// islands of test 8, time limit exceeded.
import java.util.Scanner;

public class Main {
    static char[][] grid;
    static boolean[][] seen, onWalk;

    static void explore(int r, int c) {
        if (r < 0 || r >= grid.length || c < 0 || c >= grid[0].length) return;
        if (grid[r][c] != '#' || onWalk[r][c]) return;
        seen[r][c] = true;
        onWalk[r][c] = true;
        explore(r, c + 1);
        explore(r + 1, c);
        explore(r, c - 1);
        explore(r - 1, c);
        onWalk[r][c] = false;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt(), columns = in.nextInt();
        grid = new char[rows][];
        for (int r = 0; r < rows; r++) grid[r] = in.next().toCharArray();
        seen = new boolean[rows][columns];
        onWalk = new boolean[rows][columns];
        int islands = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (grid[r][c] != '#' || seen[r][c]) continue;
                islands++;
                explore(r, c);
            }
        }
        System.out.println(islands);
    }
}
