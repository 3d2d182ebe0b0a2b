// OUTPUT_PATH by Files.write.
// no reference: only a judge sets the path
import java.nio.file.*;
import java.util.List;

public class Solution {
    public static void main(String[] args) throws Exception {
        Files.write(Paths.get(System.getenv("OUTPUT_PATH")), List.of("ok"));
    }
}
