// Breadth-first search from every field of land not seen before: accepted.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.Queue;

public class IslandCounter {
    static final int[][] STEPS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] size = in.readLine().split(" ");
        int rows = Integer.parseInt(size[0]), columns = Integer.parseInt(size[1]);
        char[][] grid = new char[rows][];
        for (int r = 0; r < rows; r++) grid[r] = in.readLine().toCharArray();

        int islands = 0;
        Queue<int[]> queue = new ArrayDeque<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (grid[r][c] != '#') continue;
                islands++;
                grid[r][c] = '.';
                queue.add(new int[] {r, c});
                while (!queue.isEmpty()) {
                    int[] field = queue.remove();
                    for (int[] step : STEPS) {
                        int y = field[0] + step[0], x = field[1] + step[1];
                        if (y < 0 || y >= rows || x < 0 || x >= columns || grid[y][x] != '#') continue;
                        grid[y][x] = '.';
                        queue.add(new int[] {y, x});
                    }
                }
            }
        }
        System.out.println(islands);
    }
}
