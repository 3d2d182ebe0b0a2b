// A pool of threads grows many trees and leaves them to the garbage collector.
// request: {"limits": {"memory_mb": 32}}
// expected: "stretch tree of depth 15\t check: 65535\n16384\t trees of depth 4\t check: 507904\n4096\t trees of depth 6\t check: 520192\n1024\t trees of depth 8\t check: 523264\n256\t trees of depth 10\t check: 524032\n64\t trees of depth 12\t check: 524224\n16\t trees of depth 14\t check: 524272\nlong lived tree of depth 14\t check: 32767\n"
import java.util.*;
import java.util.concurrent.*;

public class Main {
    static final int DEPTH_MIN = 4, DEPTH_MAX = 14;

    record Tree(Tree left, Tree right) {
        static Tree grow(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(grow(depth - 1), grow(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    static String growMany(int depth) {
        int trees = 1 << (DEPTH_MAX - depth + DEPTH_MIN), nodes = 0;
        for (int i = 0; i < trees; i++) nodes += Tree.grow(depth).count();
        return trees + "\t trees of depth " + depth + "\t check: " + nodes;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("stretch tree of depth " + (DEPTH_MAX + 1) + "\t check: " + Tree.grow(DEPTH_MAX + 1).count());
        Tree old = Tree.grow(DEPTH_MAX);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<String>> tasks = new ArrayList<>();
        for (int depth = DEPTH_MIN; depth <= DEPTH_MAX; depth += 2) {
            int now = depth;
            tasks.add(() -> growMany(now));
        }
        for (Future<String> done : pool.invokeAll(tasks)) System.out.println(done.get());
        pool.shutdown();
        System.out.println("long lived tree of depth " + DEPTH_MAX + "\t check: " + old.count());
    }
}
