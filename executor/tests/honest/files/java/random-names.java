// Temporary folders and files of their own prefix, in /tmp and in the working directory.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        for (Path parent : new Path[] {Path.of("/tmp"), Path.of(".")}) {
            Path folder = Files.createTempDirectory(parent, "honest");
            Path file = Files.createTempFile(folder, "a", ".txt");
            Files.delete(file);
            Files.delete(folder);
        }
        System.out.println("ok");
    }
}
