// Files.writeString to outputs by name, with and without APPEND.
// expected: {"stdout": "a\nb\nc\n", "stderr": "d\n"}
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("/dev/stdout"), "a\n");
        Files.writeString(Path.of("/dev/stdout"), "b\n", StandardOpenOption.APPEND);
        Files.writeString(Path.of("/proc/self/fd/1"), "c\n", StandardOpenOption.WRITE);
        Files.writeString(Path.of("/dev/stderr"), "d\n");
    }
}
