// Four threads start children and read their outputs.
// expected: "[0, 1, 2, 3, 4, 5, 6, 7]\n"
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class Main {
    static int ask(int n) throws Exception {
        Process child = new ProcessBuilder("echo", String.valueOf(n)).start();
        String said = new String(child.getInputStream().readAllBytes()).trim();
        if (child.waitFor() != 0) throw new IllegalStateException();
        return Integer.parseInt(said);
    }

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> asked = IntStream.range(0, 8).mapToObj(n -> pool.submit(() -> ask(n))).collect(Collectors.toList());
        List<Integer> got = new ArrayList<>();
        for (Future<Integer> one : asked) got.add(one.get());
        System.out.println(got);
        pool.shutdown();
    }
}
