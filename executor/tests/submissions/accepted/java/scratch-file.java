// Writes and reads a file in the working directory and one in TMPDIR.
// Must be accepted: the scratch folder is writable.
import java.io.IOException;
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of("notes.txt"), "o");
        Path more = Files.createTempFile(Path.of(System.getenv("TMPDIR")), "more", ".txt");
        Files.writeString(more, "k");
        System.out.println(Files.readString(Path.of("notes.txt")) + Files.readString(more));
        Files.delete(more);
    }
}
