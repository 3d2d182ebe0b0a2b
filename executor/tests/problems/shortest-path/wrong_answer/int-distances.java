// Bellman-Ford with int distances: overflow, wrong answer on test 5 (distances up to 4 * 10^9).
import java.util.Arrays;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt();
        int[] from = new int[m], to = new int[m], length = new int[m];
        for (int i = 0; i < m; i++) {
            from[i] = in.nextInt();
            to[i] = in.nextInt();
            length[i] = in.nextInt();
        }
        int[] distance = new int[n + 1];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[1] = 0;
        for (int round = 1; round < n; round++) {
            for (int i = 0; i < m; i++) {
                if (distance[from[i]] == Integer.MAX_VALUE) continue;
                distance[to[i]] = Math.min(distance[to[i]], distance[from[i]] + length[i]);
            }
        }
        for (int u = 1; u <= n; u++) {
            System.out.print((distance[u] == Integer.MAX_VALUE ? -1 : distance[u]) + " ");
        }
        System.out.println();
    }
}
