// Files.copy with COPY_ATTRIBUTES, and Files.move.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Path a = Files.writeString(Path.of("a"), "ok");
        Files.copy(a, Path.of("b"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(Path.of("b"), Path.of("c"), StandardCopyOption.ATOMIC_MOVE);
        System.out.println(Files.readString(Path.of("c")));
    }
}
