// Tries: to have more files than allowed, as folders in folders, links and sparse files, made by four threads at once.
// Must: output_limit_exceeded
// Layer: the tick (1000 files)
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

public class TreeOfFolders {
    static void plant(int number) {
        try {
            Path here = Path.of("t" + number);
            Files.createDirectory(here);
            for (int i = 0; i < 100; i++) {
                Path inner = here.resolve("d".repeat(i % 20 + 1) + i);
                Files.createDirectory(inner, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("-wx------")));
                Files.createSymbolicLink(inner.resolve("up"), Path.of("..", "..", ".."));
                try (RandomAccessFile file = new RandomAccessFile(inner.resolve("sparse").toFile(), "rw")) {
                    file.setLength(10 << 20);
                }
                if (i % 10 == 0) here = inner;
            }
        } catch (IOException refused) {
            System.err.println(refused);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            (threads[i] = new Thread(() -> plant(number))).start();
        }
        for (Thread thread : threads) thread.join();
        System.out.println("planted");
    }
}
