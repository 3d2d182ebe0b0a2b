// Several kinds of streams over files, from three threads at once.
import java.io.*;
import java.nio.file.*;
import java.util.zip.*;

public class Main {
    static void work(int n) {
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(new FileOutputStream("f" + n))))) {
                for (int i = 0; i < 10_000; i++) out.writeInt(i * n);
            }
            long sum = 0;
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(Path.of("f" + n)))))) {
                for (int i = 0; i < 10_000; i++) sum += in.readInt();
            }
            if (sum != 49_995_000L * n) throw new IllegalStateException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int n = i + 1;
            threads[i] = new Thread(() -> work(n));
            threads[i].start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println("ok");
    }
}
