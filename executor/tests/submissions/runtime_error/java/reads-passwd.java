// Reads /etc/passwd.
// Must be runtime_error (AccessDeniedException): nothing outside its folder is readable.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Files.readAllBytes(Path.of("/etc/passwd"));
        System.out.println("ok");
    }
}
