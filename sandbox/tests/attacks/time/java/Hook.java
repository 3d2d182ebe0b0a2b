// Tries: to hang after its end: a shutdown hook that never returns, threads that are no daemons, a program that waits for its input and for itself.
// Must: time_limit_exceeded
// Layer: the launcher (the wall clock runs until the process is gone)
// request: {"timeout": 1}
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

public class Hook {
    public static void main(String[] args) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread self = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                try {
                    never.await();
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }));
        Thread parked = new Thread(() -> {
            while (true) LockSupport.park(self);
        });
        parked.setPriority(Thread.MAX_PRIORITY);
        parked.start();
        System.out.println("refused");
        System.out.flush();
        System.exit(0);
    }
}
