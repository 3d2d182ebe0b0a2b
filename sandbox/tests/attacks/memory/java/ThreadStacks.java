// Tries: to hold memory in the stacks of threads: each recurses deeply and then waits there; as many as the sandbox lets it start.
// Must: memory_limit_exceeded
// Layer: the tick (resident memory), seccomp notification (128 tasks)
// request: {"limits": {"memory_mb": 16}, "timeout": 8}
public class ThreadStacks {
    static volatile int deep;

    static long recurse(int depth, long a, long b, long c, long d) {
        if (depth == 0) {
            deep++;
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException end) {
                return a;
            }
        }
        return recurse(depth - 1, b, c, d, a) + a * b + c * d;
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 100; i++)
            try {
                Thread thread = new Thread(() -> recurse(60_000, 1, 2, 3, 4));
                thread.setDaemon(true);
                thread.start();
            } catch (OutOfMemoryError refused) {
                break; // no thread more
            }
        for (int round = 0; round < 60 && deep < 90; round++) Thread.sleep(100);
        System.out.println(deep + " threads were deep down");
    }
}
