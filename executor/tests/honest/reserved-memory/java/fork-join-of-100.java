// A ForkJoinPool of a hundred threads, all at work.
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(100);
        CountDownLatch all = new CountDownLatch(100);
        for (int i = 0; i < 100; i++)
            pool.submit(() -> {
                all.countDown();
                all.await();
                return null;
            });
        all.await();
        System.out.println("ok");
    }
}
