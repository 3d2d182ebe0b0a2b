// Copies a folder file by file, replacing what is there.
import java.nio.file.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Files.createDirectories(Path.of("a/b"));
        Files.writeString(Path.of("a/b/c"), "ok");
        for (int i = 0; i < 2; i++)
            try (Stream<Path> all = Files.walk(Path.of("a"))) {
                for (Path path : all.collect(Collectors.toList())) {
                    Path copy = Path.of("d").resolve(Path.of("a").relativize(path));
                    if (Files.isDirectory(path)) Files.createDirectories(copy);
                    else Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        System.out.println(Files.readString(Path.of("d/b/c")));
    }
}
