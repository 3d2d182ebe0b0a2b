// As many threads as there may be beside the JVM's own.
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(108);
        Thread[] threads = new Thread[107];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    barrier.await();
                } catch (Exception e) {
                    e.printStackTrace();
                }
            });
            threads[i].start();
        }
        barrier.await();
        for (Thread thread : threads) thread.join();
        System.out.println("ok");
    }
}
