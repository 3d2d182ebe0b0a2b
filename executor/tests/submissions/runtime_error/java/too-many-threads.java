// More threads than a run may have, each waiting for the last: java.lang.OutOfMemoryError, although no memory was lacking.
import java.util.concurrent.CountDownLatch;

public class Main {
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(200);
        for (int i = 0; i < 200; i++) {
            Thread thread = new Thread(() -> {
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        all.await();
        System.out.println("ok");
    }
}
