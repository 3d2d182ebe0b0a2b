// Tries: to spend more CPU time than allowed in threads, at the highest priority, while the first one has ended.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the tree), rlimits (RLIMIT_CPU counts all threads)
// request: {"timeout": 9, "limits": {"cpu_time": 0.9}}
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

public class Busy {
    public static void main(String[] args) {
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                long end = 700_000_000L;
                while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < end) Thread.onSpinWait();
                if (done.incrementAndGet() == 4) System.out.println("burnt 2.8 s of 0.9 s");
            });
            thread.setPriority(Thread.MAX_PRIORITY);
            thread.start();
        }
    }
}
