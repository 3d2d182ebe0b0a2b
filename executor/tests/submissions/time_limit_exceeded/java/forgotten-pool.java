// Prints the right answer but does not shut down its pool of threads, so that the JVM never ends.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        System.out.println(pool.submit(() -> "ok").get());
    }
}
