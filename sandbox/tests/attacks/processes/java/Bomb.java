// Tries: to have more than 10 processes at once, started by ProcessBuilder from many threads.
// Must: ok
// Layer: seccomp notification (10 processes in all)
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

public class Bomb {
    // Few threads and no pipes of their own: JDK 17 itself hangs where a start runs out of descriptors half way.
    static final Queue<Process> started = new ConcurrentLinkedQueue<>();

    static void start() {
        try {
            started.add(new ProcessBuilder("/usr/bin/sleep", "100").inheritIO().start());
        } catch (IOException refused) {
            // "Resource temporarily unavailable"; how many have come is what counts
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++)
            (threads[i] = new Thread(() -> { for (int n = 0; n < 4; n++) start(); })).start();
        for (Thread thread : threads) thread.join();
        int alive = started.size(); // none of them ends by itself
        System.out.println(alive > 9 || alive < 5 ? alive + " children" : "refused");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
