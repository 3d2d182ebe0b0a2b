// Shares the work among a pool of four threads, a parallel stream and a daemon thread.
// Must be accepted.
// request: {"test_cases":[{"expected_output":"4950\n499500\n"}]}
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int n = i;
            tasks.add(() -> n);
        }
        int sum = 0;
        for (Future<Integer> answer : pool.invokeAll(tasks)) sum += answer.get();
        pool.shutdown();
        System.out.println(sum);
        System.out.println(IntStream.range(0, 1000).parallel().sum());
        Thread endless = new Thread(() -> {
            while (true) Pause.second();
        });
        endless.setDaemon(true);
        endless.start();
    }
}

class Pause {
    static void second() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException ignored) {
            // go on
        }
    }
}
