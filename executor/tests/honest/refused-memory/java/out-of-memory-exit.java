// Catches the OutOfMemoryError and exits with 1, silently.
// no reference: it takes as long as the heap is large
// expected: {"verdict": "memory_limit_exceeded"}
public class Main {
    public static void main(String[] args) {
        try {
            long[][] rows = new long[1000][10_000_000];
        } catch (OutOfMemoryError e) {
            System.exit(1);
        }
    }
}
