// Makes folders, walks and deletes them, deleteOnExit among the ways.
import java.io.File;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("a/b/c"));
        Files.createSymbolicLink(Path.of("a/link"), Path.of("b"));
        File file = new File("a/file");
        file.createNewFile();
        file.deleteOnExit();
        try (Stream<Path> all = Files.walk(Path.of("a"))) {
            List<Path> found = all.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
            for (Path path : found) Files.delete(path);
            System.out.println(found.size() == 5 && !new File("a").exists() ? "ok" : "wrong");
        }
    }
}
