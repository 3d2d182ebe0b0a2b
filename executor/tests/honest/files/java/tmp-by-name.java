// A file in /tmp, by name.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Path path = Path.of("/tmp/honest-" + ProcessHandle.current().pid());
        Files.writeString(path, "ok");
        System.out.println(Files.readString(path));
        Files.delete(path);
    }
}
