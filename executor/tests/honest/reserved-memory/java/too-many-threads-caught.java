// Starts threads until it is refused, catches that, and nothing else is printed.
// no reference: a bare machine may have room for them all
import java.util.concurrent.CountDownLatch;

public class Main {
    public static void main(String[] args) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try {
            for (int i = 0; i < 500; i++)
                new Thread(() -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                    }
                }).start();
        } catch (OutOfMemoryError e) {
        }
        go.countDown();
        System.out.println("ok");
    }
}
