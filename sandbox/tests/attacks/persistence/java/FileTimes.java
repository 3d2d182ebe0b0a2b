// Tries: to hand something to the next test in the times and attributes of its folder, of its class file and of the build folder.
// Must: accepted
// Layer: seccomp (utimensat, setxattr, chmod); a scratch folder that is new for every test
// request: {"test_cases": [{"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}, {"expected_output": "clean"}]}
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.ArrayList;
import java.util.List;

public class FileTimes {
    interface Attempt { void run() throws Exception; }

    static boolean changed = false;

    static void attempt(Attempt attempt) {
        try {
            attempt.run();
            changed = true;
        } catch (Exception | Error refused) {
            return;
        }
    }

    public static void main(String[] args) throws Exception {
        FileTime left = FileTime.fromMillis(1_000_000_000_000L);
        List<Path> paths = new ArrayList<>(List.of(Path.of("."), Path.of("/proc/self/fd/2")));
        for (String folder : System.getProperty("java.class.path").split(File.pathSeparator))
            for (String name : new String[] { "", "FileTimes.class", "FileTimes.java", "Main.class", "Main.java" })
                if (Files.exists(Path.of(folder, name))) paths.add(Path.of(folder, name));
        boolean found = paths.size() < 6; // two folders, the source and the class
        for (Path path : paths) {
            found |= Files.getLastModifiedTime(path).equals(left);
            boolean own = path.equals(Path.of(".")); // its to change, and no other test's to see
            if (own) Files.setLastModifiedTime(path, left);
            else attempt(() -> Files.setLastModifiedTime(path, left));
            var attributes = Files.getFileAttributeView(path, UserDefinedFileAttributeView.class);
            try {
                found |= attributes.list().contains("left");
            } catch (Exception none) {
                found |= false;
            }
            attempt(() -> attributes.write("left", ByteBuffer.wrap(new byte[1])));
            if (own) Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            else attempt(() -> Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx")));
        }
        System.out.println(found ? "seen" : changed ? "changed" : "clean");
    }
}
