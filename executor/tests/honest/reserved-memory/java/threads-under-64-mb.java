// Fifty threads under 64 MB.
// request: {"limits": {"memory_mb": 64}}
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        CountDownLatch all = new CountDownLatch(50);
        for (int i = 0; i < 50; i++)
            pool.submit(() -> {
                all.countDown();
                all.await();
                return null;
            });
        all.await();
        System.out.println("ok");
        pool.shutdown();
    }
}
