// Looks beyond the border of the map: ArrayIndexOutOfBoundsException, a runtime error on test 1.
import java.util.Scanner;

public class Main {
    static char[][] grid;

    static void fill(int r, int c) {
        if (grid[r][c] != '#') return;
        grid[r][c] = '.';
        fill(r - 1, c);
        fill(r + 1, c);
        fill(r, c - 1);
        fill(r, c + 1);
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt(), columns = in.nextInt(), islands = 0;
        grid = new char[rows][];
        for (int r = 0; r < rows; r++) grid[r] = in.next().toCharArray();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (grid[r][c] != '#') continue;
                islands++;
                fill(r, c);
            }
        }
        System.out.println(islands);
    }
}
