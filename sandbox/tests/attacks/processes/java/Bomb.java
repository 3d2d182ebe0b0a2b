// Tries: to have more than 10 processes at once, started by ProcessBuilder from many threads.
// Must: ok
// Layer: the gate (10 processes in all)
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public class Bomb {
    static final Queue<Process> started = new ConcurrentLinkedQueue<>();

    static void start() {
        try {
            started.add(new ProcessBuilder("/usr/bin/sleep", "100").start());
        } catch (IOException refused) {
            // "Resource temporarily unavailable"; how many have come is what counts
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[24];
        for (int i = 0; i < threads.length; i++) (threads[i] = new Thread(Bomb::start)).start();
        for (Thread thread : threads) thread.join();
        int alive = started.size(); // none of them ends by itself
        System.out.println(alive > 9 || alive < 5 ? alive + " children" : "refused");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
