// A mapped file that two threads fill.
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of("data");
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, 1 << 20);
            Thread[] threads = new Thread[2];
            for (int t = 0; t < 2; t++) {
                int from = t << 19;
                threads[t] = new Thread(() -> {
                    for (int i = from; i < from + (1 << 19); i++) buffer.put(i, (byte) 1);
                });
                threads[t].start();
            }
            for (Thread thread : threads) thread.join();
            buffer.force();
        }
        long sum = 0;
        for (byte b : Files.readAllBytes(path)) sum += b;
        System.out.println(sum == 1 << 20 ? "ok" : "wrong");
    }
}
