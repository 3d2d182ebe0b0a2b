// Two producers and two consumers share a bounded queue with a lock and conditions, and then one with wait and notify.
import java.util.*;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.*;

public class Main {
    static final int ROOM = 8, ITEMS = 5_000, END = -1;

    interface Queue {
        void put(int item) throws InterruptedException;

        int take() throws InterruptedException;
    }

    static class LockedQueue implements Queue {
        private final Deque<Integer> items = new ArrayDeque<>();
        private final Lock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition(), notEmpty = lock.newCondition();

        public void put(int item) throws InterruptedException {
            lock.lock();
            try {
                while (items.size() == ROOM) notFull.await();
                items.addLast(item);
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        public int take() throws InterruptedException {
            lock.lock();
            try {
                while (items.isEmpty()) notEmpty.await();
                notFull.signal();
                return items.removeFirst();
            } finally {
                lock.unlock();
            }
        }
    }

    static class MonitorQueue implements Queue {
        private final Deque<Integer> items = new ArrayDeque<>();

        public synchronized void put(int item) throws InterruptedException {
            while (items.size() == ROOM) wait();
            items.addLast(item);
            notifyAll();
        }

        public synchronized int take() throws InterruptedException {
            while (items.isEmpty()) wait();
            notifyAll();
            return items.removeFirst();
        }
    }

    interface Work {
        void run() throws InterruptedException;
    }

    static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    static long pass(Queue queue) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Work produce = () -> {
            for (int item = 1; item <= ITEMS; item++) queue.put(item);
            queue.put(END);
        };
        Work consume = () -> {
            for (int item; (item = queue.take()) != END;) sum.add(item);
        };
        List<Thread> threads = List.of(start(produce), start(produce), start(consume));
        consume.run();
        for (Thread thread : threads) thread.join();
        return sum.sum();
    }

    public static void main(String[] args) throws Exception {
        long all = (long) ITEMS * (ITEMS + 1);
        System.out.println(pass(new LockedQueue()) == all && pass(new MonitorQueue()) == all ? "ok" : "wrong");
    }
}
