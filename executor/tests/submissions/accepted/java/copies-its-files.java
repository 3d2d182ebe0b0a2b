// Copies files with their attributes, sets permissions and times, and runs what it has made executable.
import java.io.File;
import java.nio.file.*;
import java.nio.file.attribute.*;

public class Main {
    public static void main(String[] args) throws Exception {
        var old = FileTime.fromMillis(1_000_000_000_000L);
        var source = Files.writeString(Path.of("run.sh"), "#!/bin/sh\necho ran\n");
        Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setLastModifiedTime(source, old);
        var copy = Files.copy(source, Path.of("copy"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(Path.of("tree/inner"));
        Files.setLastModifiedTime(Path.of("tree"), old);
        Files.copy(Path.of("tree"), Path.of("tree2"), StandardCopyOption.COPY_ATTRIBUTES);
        boolean right = Files.getLastModifiedTime(copy).equals(old) && Files.isExecutable(copy) && Files.getLastModifiedTime(Path.of("tree2")).equals(old);
        right &= new File("copy").setWritable(false) && new File("copy").setLastModified(5000) && new File("copy").lastModified() == 5000;
        var ran = new String(new ProcessBuilder("./copy").start().getInputStream().readAllBytes());
        System.out.println(right && ran.equals("ran\n") ? "ok" : "wrong");
    }
}
