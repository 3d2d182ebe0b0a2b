// Opens a file that does not exist.
// Must be runtime_error.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(Files.readString(Path.of("no-such-file.txt")));
    }
}
