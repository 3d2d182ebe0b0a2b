// Tries: to know which test it is in, by what a JVM keeps outside of itself: preferences, performance data, attached machines, temporary files.
// Must: wrong_answer
// Layer: every test gets a scratch folder of its own, and nothing else can be written
// request: {"test_cases": [{"expected_output": "1"}, {"expected_output": "2"}, {"expected_output": "3"}]}
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.nio.ByteBuffer;
import java.util.List;

class Main {
    static int next(Path folder) throws IOException {
        for (int number = 1; number < 9; number++) {
            Path file = folder.resolve(".java" + number);
            if (Files.exists(file)) continue;
            Files.createFile(file);
            return number;
        }
        return 9;
    }

    public static void main(String[] arguments) throws Exception {
        Path build = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        int count = 1;
        for (String place : List.of(".", "..", build.toString(), "/tmp", "/tmp/hsperfdata_" + System.getProperty("user.name"), "/dev/shm", "@OPEN_FOLDER@")) {
            try {
                count = Math.max(count, next(Path.of(place)));
            } catch (IOException refused) {
                continue;
            }
        }
        try {
            var view = Files.getFileAttributeView(build.resolve("Main.class"), UserDefinedFileAttributeView.class);
            int kept = view.list().size();
            count = Math.max(count, kept + 1);
            view.write("count" + kept, ByteBuffer.wrap(new byte[1]));
        } catch (IOException | UnsupportedOperationException refused) {
            // as it must be
        }
        System.out.println(count);
    }
}
