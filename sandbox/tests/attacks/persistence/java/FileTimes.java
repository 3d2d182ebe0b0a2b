// Tries: to hand something to the next test in the times and attributes of its folder, of its class file and of the build folder.
// Must: accepted
// Layer: seccomp (utimensat, setxattr, chmod); a scratch folder that is new for every test
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.nio.file.attribute.*;

public class FileTimes {
    interface Attempt { void run() throws Exception; }

    static void attempt(Attempt attempt) {
        try {
            attempt.run();
        } catch (Exception | Error refused) {
            return;
        }
    }

    public static void main(String[] args) throws Exception {
        FileTime left = FileTime.fromMillis(1_000_000_000_000L);
        String build = System.getProperty("java.class.path");
        boolean found = false;
        for (String name : new String[] { ".", build, build + "/FileTimes.class", "/proc/self/fd/2" }) {
            Path path = Path.of(name);
            found |= Files.getLastModifiedTime(path).equals(left);
            attempt(() -> Files.setLastModifiedTime(path, left));
            var attributes = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
            try {
                found |= attributes.list().contains("left");
            } catch (Exception none) {
                found |= false;
            }
            attempt(() -> attributes.write("left", ByteBuffer.wrap(new byte[1])));
            attempt(() -> Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx")));
        }
        System.out.println(found ? "seen" : "clean");
    }
}
