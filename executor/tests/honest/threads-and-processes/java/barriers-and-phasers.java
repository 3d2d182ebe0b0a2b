// A cyclic barrier, a phaser, an exchanger and a lock with a condition.
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.*;

public class Main {
    public static void main(String[] args) throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CyclicBarrier barrier = new CyclicBarrier(6, rounds::incrementAndGet);
        Phaser phaser = new Phaser(1);
        Lock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        int[] turn = {0};
        for (int i = 0; i < 6; i++) {
            int me = i;
            phaser.register();
            new Thread(() -> {
                try {
                    for (int round = 0; round < 5; round++) barrier.await();
                    lock.lock();
                    while (turn[0] != me) changed.await();
                    turn[0]++;
                    changed.signalAll();
                    lock.unlock();
                } catch (Exception e) {
                    e.printStackTrace();
                }
                phaser.arriveAndDeregister();
            }).start();
        }
        phaser.arriveAndAwaitAdvance();
        Exchanger<String> exchanger = new Exchanger<>();
        new Thread(() -> {
            try {
                exchanger.exchange("ok");
            } catch (InterruptedException e) {
                e.printStackTrace();
            }
        }).start();
        String got = exchanger.exchange("x");
        System.out.println(rounds.get() == 5 && turn[0] == 6 ? got : "wrong");
    }
}
