// Dijkstra on an adjacency matrix of longs: 10^8 entries, 800 MB, memory limit exceeded on test 7.
import java.util.Arrays;
import java.util.Scanner;

public class Main {
    static final long INFINITY = Long.MAX_VALUE / 2;

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt();
        long[][] matrix = new long[n + 1][n + 1];
        for (long[] row : matrix) Arrays.fill(row, INFINITY);
        for (int i = 0; i < m; i++) {
            int u = in.nextInt(), v = in.nextInt();
            matrix[u][v] = Math.min(matrix[u][v], in.nextLong());
        }
        long[] distance = new long[n + 1];
        boolean[] done = new boolean[n + 1];
        Arrays.fill(distance, INFINITY);
        distance[1] = 0;
        for (int round = 0; round < n; round++) {
            int u = 0;
            for (int v = 1; v <= n; v++) {
                if (!done[v] && (u == 0 || distance[v] < distance[u])) u = v;
            }
            done[u] = true;
            for (int v = 1; v <= n; v++) distance[v] = Math.min(distance[v], distance[u] + matrix[u][v]);
        }
        for (int u = 1; u <= n; u++) System.out.println(distance[u] >= INFINITY ? -1 : distance[u]);
    }
}
