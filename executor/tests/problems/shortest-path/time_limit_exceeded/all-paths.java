// Walks along every simple path: 2^60 of them on test 6, time limit exceeded.
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Scanner;

public class Main {
    static List<List<int[]>> graph = new ArrayList<>();
    static long[] distance;
    static boolean[] onPath;

    static void walk(int u, long length) {
        if (distance[u] < 0 || length < distance[u]) distance[u] = length;
        onPath[u] = true;
        for (int[] edge : graph.get(u)) {
            if (!onPath[edge[0]]) walk(edge[0], length + edge[1]);
        }
        onPath[u] = false;
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt();
        for (int u = 0; u <= n; u++) graph.add(new ArrayList<>());
        for (int i = 0; i < m; i++) graph.get(in.nextInt()).add(new int[] {in.nextInt(), in.nextInt()});
        distance = new long[n + 1];
        onPath = new boolean[n + 1];
        Arrays.fill(distance, -1);
        walk(1, 0);
        for (int u = 1; u <= n; u++) System.out.print(distance[u] + " ");
        System.out.println();
    }
}
