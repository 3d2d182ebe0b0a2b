// An error in a thread, on which the program ends with 1.
// no reference: it takes as long as the heap is large
// expected: {"verdict": "memory_limit_exceeded"}
public class Main {
    public static void main(String[] args) throws Exception {
        long[][] kept = new long[1][];
        Thread thread = new Thread(() -> kept[0] = new long[200_000_000]);
        thread.start();
        thread.join();
        System.exit(kept[0] == null ? 1 : 0);
    }
}
