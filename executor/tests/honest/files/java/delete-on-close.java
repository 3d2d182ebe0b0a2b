// A temporary file that goes when it is closed.
import java.nio.file.*;
import java.nio.channels.FileChannel;

public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Files.createTempFile("honest", null);
        FileChannel.open(path, StandardOpenOption.DELETE_ON_CLOSE, StandardOpenOption.WRITE).close();
        System.out.println(Files.exists(path) ? "still there" : "ok");
    }
}
