// Tries: to leave a folder that cannot be listed or removed, and to swap folders with links while the launcher measures it.
// Must: ok
// Layer: the launcher goes by descriptor and follows nothing; Landlock
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
import java.io.IOException;
import java.nio.file.*;
import java.nio.file.attribute.PosixFilePermissions;

public class HostileFolder {
    public static void main(String[] args) throws Exception {
        try (var here = Files.list(Path.of("."))) {
            if (here.findAny().isPresent()) {
                System.out.println("the folder is not empty");
                return;
            }
        }
        var closed = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------"));
        Path deep = Path.of(".");
        for (int i = 0; i < 60; i++) {
            Files.createDirectory(Path.of("closed-" + i), closed);
            Files.createSymbolicLink(Path.of("link-" + i), Path.of(i % 2 == 0 ? "@OPEN_FOLDER@" : "link-" + (i - 1)));
            deep = Files.createDirectory(deep.resolve("~" + i));
            Files.createFile(deep.resolve("closed"), closed);
        }
        Files.createDirectory(Path.of("swapped"));
        Thread swapper = new Thread(() -> {
            while (true)
                try {
                    Files.move(Path.of("swapped"), Path.of("away"));
                    Files.createSymbolicLink(Path.of("swapped"), Path.of("@OPEN_FOLDER@"));
                    Files.delete(Path.of("swapped"));
                    Files.move(Path.of("away"), Path.of("swapped"));
                } catch (IOException lost) {
                    Thread.yield();
                }
        });
        swapper.setDaemon(true);
        swapper.start();
        Thread.sleep(60);
        System.out.println("refused");
    }
}
