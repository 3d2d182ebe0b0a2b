// Makes 2000 empty files in its scratch folder and stays for a second.
// Must be output_limit_exceeded: 1000 files are the limit.
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 2000; i++) Files.createFile(Path.of("file-" + i));
        Thread.sleep(1000);
        System.out.println("ok");
    }
}
