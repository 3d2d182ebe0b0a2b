// Files whose writes are on the disk when they return: mode rwd, and the options SYNC and DSYNC.
import java.io.RandomAccessFile;
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile("data", "rwd")) {
            file.writeBytes("hello");
        }
        Files.writeString(Path.of("data"), " world", StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        System.out.println(Files.readString(Path.of("data")).equals("hello world") ? "ok" : "wrong");
    }
}
