// Tries: to survive the end of the heap: catches every OutOfMemoryError, in threads, finalizers' stead (Cleaner) and shutdown hooks, and starts anew.
// Must: ok
// Layer: -Xmx, and the tick (resident memory)
// request: {"limits": {"memory_mb": 32}}
import java.util.ArrayList;
import java.util.List;

/** The heap has a young generation of a third of the limit beside the limit itself: 43 MB. */
public class HeapAgain {
    static volatile long most;

    static void take() {
        List<byte[]> blocks = new ArrayList<>();
        try {
            while (true) {
                blocks.add(new byte[1 << 20]);
                if (blocks.size() > most) most = blocks.size();
            }
        } catch (OutOfMemoryError refused) {
            blocks = null;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) (threads[i] = new Thread(HeapAgain::take)).start();
        for (Thread thread : threads) thread.join();
        for (int i = 0; i < 3; i++) take();
        try {
            long[][] huge = new long[64][1 << 20];
            most += huge.length * 8L;
        } catch (OutOfMemoryError refused) {
            // as it must be
        }
        System.out.println(most > 48 ? "held " + most + " MB" : "refused");
    }
}
