// A hundred threads at once with stacks of the default size.
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newCachedThreadPool();
        CountDownLatch all = new CountDownLatch(100), go = new CountDownLatch(1);
        for (int i = 0; i < 100; i++)
            pool.submit(() -> {
                all.countDown();
                go.await();
                return null;
            });
        all.await();
        go.countDown();
        System.out.println("ok");
        pool.shutdown();
    }
}
