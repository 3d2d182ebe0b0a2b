// A scheduled pool of 95 threads.
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(95);
        CountDownLatch all = new CountDownLatch(95);
        for (int i = 0; i < 95; i++)
            pool.schedule(() -> {
                all.countDown();
                all.await();
                return null;
            }, 1, TimeUnit.MILLISECONDS);
        all.await();
        System.out.println("ok");
        pool.shutdownNow();
    }
}
