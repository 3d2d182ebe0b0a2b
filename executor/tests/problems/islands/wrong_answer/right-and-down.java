// Floods only to the right and downwards: wrong answer on test 6 (the U counts as two islands).
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int rows = in.nextInt(), columns = in.nextInt();
        char[][] grid = new char[rows][];
        for (int r = 0; r < rows; r++) grid[r] = in.next().toCharArray();
        int islands = 0;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (grid[r][c] != '#') continue;
                islands++;
                Deque<int[]> stack = new ArrayDeque<>();
                stack.push(new int[] {r, c});
                while (!stack.isEmpty()) {
                    int[] field = stack.pop();
                    int y = field[0], x = field[1];
                    if (y == rows || x == columns || grid[y][x] != '#') continue;
                    grid[y][x] = '.';
                    stack.push(new int[] {y + 1, x});
                    stack.push(new int[] {y, x + 1});
                }
            }
        }
        System.out.println(islands);
    }
}
