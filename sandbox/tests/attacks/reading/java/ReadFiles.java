// Tries: to read files from outside by everything in the class library that opens one.
// Must: ok
// Layer: Landlock
import java.io.*;
import java.net.*;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.Callable;
import java.util.zip.ZipFile;

public class ReadFiles {
    static final List<String> won = new ArrayList<>();

    /** A success is anything but a refusal: FileNotFoundException says "(Permission denied)" for one. */
    static void attack(String what, Callable<?> read) {
        try {
            won.add(what + ": " + read.call());
        } catch (AccessDeniedException refused) {
        } catch (Throwable error) {
            if (!String.valueOf(error).matches("(?s).*(Permission denied|AccessDenied|Operation not permitted|cross-device link).*")) won.add(what + ": " + error);
        }
    }

    public static void main(String[] args) throws Exception {
        String[] files = { "@SECRET_FILE@", "@OPEN_FILE@", "@SERVICE_SOURCE@", "@NEIGHBOUR_BUILD@/main.py", "/proc/@NEIGHBOUR_PID@/environ",
            "/proc/@SERVICE_PID@/environ", "/proc/self/../@VICTIM_PID@/environ", "/etc/passwd" };
        for (String name : files) {
            Path path = Path.of(name);
            attack("readString", () -> Files.readString(path));
            attack("stream", () -> new String(new FileInputStream(name).readAllBytes()));
            attack("reader", () -> new BufferedReader(new FileReader(name)).readLine());
            attack("random access", () -> new RandomAccessFile(name, "r").readLine());
            attack("random access for writing", () -> new RandomAccessFile(name, "rw").readLine());
            attack("channel", () -> FileChannel.open(path, StandardOpenOption.READ).size());
            attack("map", () -> FileChannel.open(path).map(FileChannel.MapMode.READ_ONLY, 0, 10).get(0));
            attack("scanner", () -> new Scanner(new File(name)).nextLine());
            attack("url", () -> new String(new URI("file://" + name).toURL().openStream().readAllBytes()));
            attack("zip", () -> new ZipFile(name).size());
            attack("copy", () -> Files.copy(path, Path.of("copy"), StandardCopyOption.REPLACE_EXISTING));
            attack("hard link", () -> Files.createLink(Path.of("hard" + won.size()), path));
            attack("soft link", () -> {
                Path link = Path.of("soft");
                Files.deleteIfExists(link);
                return Files.readString(Files.createSymbolicLink(link, path));
            });
            attack("list", () -> Files.newDirectoryStream(path.getParent()).iterator().next());
            attack("secure list", () -> ((SecureDirectoryStream<Path>) Files.newDirectoryStream(Path.of("."))).newByteChannel(path, Set.of(StandardOpenOption.READ)).size());
        }
        for (String folder : new String[] { "/proc", "/tmp", "/etc", "/", "/dev/shm", "@SCRATCH_ROOT@", "@NEIGHBOUR_SCRATCH@" })
            attack("names in " + folder, () -> {
                String[] names = new File(folder).list();
                if (names == null) throw new AccessDeniedException(folder);
                return Arrays.toString(names);
            });
        for (String link : new String[] { "/proc/@NEIGHBOUR_PID@/cwd", "/proc/@SERVICE_PID@/exe", "/proc/@VICTIM_PID@/root" })
            attack("link " + link, () -> Files.readSymbolicLink(Path.of(link)));
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
