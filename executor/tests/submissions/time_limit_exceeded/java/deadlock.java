// Two threads take two locks in opposite order and wait for each other.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
import java.util.concurrent.CyclicBarrier;

public class Main {
    static final CyclicBarrier BOTH_HOLD_ONE = new CyclicBarrier(2);

    static Thread taker(Object mine, Object other) {
        Thread thread = new Thread(() -> {
            synchronized (mine) {
                try {
                    BOTH_HOLD_ONE.await();
                } catch (Exception error) {
                    throw new IllegalStateException(error);
                }
                synchronized (other) {
                    System.out.println("never");
                }
            }
        });
        thread.start();
        return thread;
    }

    public static void main(String[] args) throws InterruptedException {
        Object first = new Object();
        Object second = new Object();
        Thread left = taker(first, second);
        Thread right = taker(second, first);
        left.join();
        right.join();
        System.out.println("ok");
    }
}
