// Sorts more lines than it holds at once: sorted runs go to temporary files in the working directory, and a queue merges them.
import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static final int LINES = 20_000, HELD = 2_500;

    static class Run implements Comparable<Run>, Closeable {
        private final BufferedReader reader;
        private String head;

        Run(Path path) throws IOException {
            reader = Files.newBufferedReader(path);
            head = reader.readLine();
        }

        String next() throws IOException {
            String line = head;
            head = reader.readLine();
            return line;
        }

        public int compareTo(Run other) {
            return head.compareTo(other.head);
        }

        public void close() throws IOException {
            reader.close();
        }
    }

    static void merge(List<Path> paths, Path sorted) throws IOException {
        PriorityQueue<Run> runs = new PriorityQueue<>();
        for (Path path : paths) runs.add(new Run(path));
        try (BufferedWriter out = Files.newBufferedWriter(sorted)) {
            while (!runs.isEmpty()) {
                Run least = runs.remove();
                out.write(least.next());
                out.newLine();
                if (least.head == null) least.close();
                else runs.add(least);
            }
        }
        for (Path path : paths) Files.delete(path);
    }

    public static void main(String[] args) throws Exception {
        Path input = Path.of("input.txt"), sorted = Path.of("sorted.txt"), here = Path.of(".");
        Random random = new Random(42);
        Files.write(input, IntStream.range(0, LINES).mapToObj(i -> Long.toString(random.nextLong(), 36)).collect(Collectors.toList()));
        List<Path> runs = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(input)) {
            for (;;) {
                List<String> held = reader.lines().limit(HELD).sorted().collect(Collectors.toList());
                if (held.isEmpty()) break;
                runs.add(Files.write(Files.createTempFile(here, "run", ".txt"), held));
            }
        }
        merge(runs, sorted);
        List<String> wanted = Files.readAllLines(input);
        Collections.sort(wanted);
        try (Stream<Path> left = Files.list(here)) {
            boolean isRight = runs.size() == LINES / HELD && Files.readAllLines(sorted).equals(wanted);
            System.out.println(isRight && left.noneMatch(path -> path.getFileName().toString().startsWith("run")) ? "ok" : "wrong");
        }
    }
}
