// File.createTempFile, and Files.createTempDirectory.
import java.io.*;
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        File file = File.createTempFile("abc", ".txt");
        try (FileWriter writer = new FileWriter(file)) {
            writer.write("ok");
        }
        Path folder = Files.createTempDirectory("abc");
        Files.copy(file.toPath(), folder.resolve("copy"));
        System.out.println(Files.readString(folder.resolve("copy")));
        Files.delete(folder.resolve("copy"));
        Files.delete(folder);
        file.delete();
    }
}
