// Permissions and times of files, by both of Java's ways.
import java.io.File;
import java.nio.file.*;
import java.nio.file.attribute.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Path a = Files.writeString(Path.of("a"), "#!/bin/sh\nexit 4\n");
        Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000_000_000L));
        boolean isSet = new File("a").setExecutable(true) && new File("a").lastModified() == 1_000_000_000_000L;
        System.out.println(isSet && new ProcessBuilder("./a").start().waitFor() == 4 ? "ok" : "wrong");
    }
}
