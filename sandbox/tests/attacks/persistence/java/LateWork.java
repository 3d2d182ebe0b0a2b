// Tries: to work on after its end, by threads that are no daemons, shutdown hooks that never end, and a child with its output.
// Must: ok
// Layer: the launcher kills the group and reaps it
// request: {"args": ["leave"], "timeout": 1}
// request: {"args": ["look"]}
import java.nio.channels.*;
import java.nio.file.*;

public class LateWork {
    static FileLock lock() throws Exception {
        // Only reading: a lock that is shared, and refused where another holds one for itself
        return FileChannel.open(Path.of("/usr/bin/java"), StandardOpenOption.READ).tryLock(0, Long.MAX_VALUE, true);
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("look")) {
            boolean free = lock() != null;
            try {
                free = free && ProcessHandle.allProcesses().allMatch(ProcessHandle.current()::equals);
            } catch (RuntimeException refused) {
                free = free && refused.getMessage().contains("Permission denied");
            }
            System.out.println(free ? "refused" : "somebody is still there");
            return;
        }
        lock();
        new Thread(() -> { while (true) Thread.onSpinWait(); }).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) Thread.onSpinWait(); }));
        new ProcessBuilder("/usr/bin/setsid", "/usr/bin/sleep", "900", args[args.length - 1]).inheritIO().start();
        System.exit(0);
    }
}
