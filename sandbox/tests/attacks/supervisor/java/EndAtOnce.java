// Tries: to end without an end: halt in the middle of many threads that start processes, with hooks, and descriptors closed.
// Must: runtime_error or time_limit_exceeded
// Layer: the launcher kills the group, whatever is left of it (out of descriptors the program may wait for ever: then the clock ends it)
import java.io.*;
import java.util.concurrent.*;

public class EndAtOnce {
    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(2);
        for (int i = 0; i < 6; i++)
            new Thread(() -> {
                while (true)
                    try {
                        new ProcessBuilder("/bin/sh", "-c", "while :; do echo x > again; done").start();
                        started.countDown();
                    } catch (IOException full) {
                        started.countDown();
                    }
            }).start();
        started.await();
        new FileOutputStream(FileDescriptor.out).close();
        new FileOutputStream(FileDescriptor.err).close();
        new FileInputStream(FileDescriptor.in).close();
        Runtime.getRuntime().halt(255);
    }
}
