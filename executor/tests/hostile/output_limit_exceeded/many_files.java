// Makes 10 000 files. The launcher counts a thousand.
import java.nio.file.*;
public class ManyFiles { public static void main(String[] args) throws Exception {
  for (int i = 0; i < 10_000; i++) Files.createFile(Path.of("file" + i)); Thread.sleep(60_000); } }
