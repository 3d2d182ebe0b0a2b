// Tries: to write, cut, replace, move and remove files outside by everything in the class library that does.
// Must: ok
// Layer: Landlock; seccomp (permissions and owners)
import java.io.*;
import java.nio.channels.FileChannel;
import java.nio.file.*;
import java.nio.file.attribute.*;
import java.util.*;
import java.util.logging.FileHandler;
import java.util.zip.ZipOutputStream;

public class WriteFiles {
    interface Attack {
        Object run() throws Throwable;
    }

    static final List<String> won = new ArrayList<>();

    static final String REFUSED = "Permission denied|AccessDenied|not permitted|cross-device";

    static void attack(String what, Attack attack) {
        attack(what, REFUSED, attack);
    }

    /** In a container /tmp and the like may be read-only, or not there. All other folders are there and writable, but for the sandbox. */
    static String refusalsIn(String folder) {
        if (!List.of("/tmp", "/var/tmp").contains(folder)) return REFUSED;
        return REFUSED + "|Read-only file system" + (Files.exists(Path.of(folder)) ? "" : "|NoSuchFile|No such file");
    }

    /** java.io.File answers false or null instead of throwing: both count as refused here, for the walker sees the files. */
    static void attack(String what, String refusals, Attack attack) {
        try {
            Object result = attack.run();
            if (!Boolean.FALSE.equals(result)) won.add(what + ": " + result);
        } catch (AccessDeniedException refused) {
        } catch (Throwable error) {
            if (!String.valueOf(error).matches("(?s).*(" + refusals + ").*")) won.add(what + ": " + error);
        }
    }

    public static void main(String[] args) throws Exception {
        Path own = Files.writeString(Path.of("own"), "spoilt"), bait = Path.of("@OPEN_FILE@");
        attack("write", () -> Files.writeString(bait, "spoilt"));
        attack("append", () -> Files.write(bait, new byte[1], StandardOpenOption.APPEND));
        attack("cut", () -> FileChannel.open(bait, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        attack("random access", () -> new RandomAccessFile(bait.toFile(), "rw"));
        attack("map", () -> FileChannel.open(bait, StandardOpenOption.READ, StandardOpenOption.WRITE).map(FileChannel.MapMode.READ_WRITE, 0, 1));
        attack("replace", () -> Files.move(own, bait, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
        attack("copy", () -> Files.copy(own, bait, StandardCopyOption.REPLACE_EXISTING));
        attack("steal", () -> Files.move(bait, Path.of("stolen")));
        attack("link out", () -> Files.createLink(Path.of("hard"), bait));
        attack("delete", () -> Files.deleteIfExists(bait));
        attack("delete as a file", () -> bait.toFile().delete());
        attack("rename as a file", () -> bait.toFile().renameTo(new File("stolen")));
        attack("permissions", () -> Files.setPosixFilePermissions(bait, PosixFilePermissions.fromString("rwxrwxrwx")));
        attack("executable", () -> bait.toFile().setExecutable(true));
        attack("owner", () -> {
            Files.setAttribute(own, "unix:uid", Files.getAttribute(own, "unix:uid"));
            return true;
        });
        attack("attribute", REFUSED + "|Operation not supported", () -> Files.getFileAttributeView(own, UserDefinedFileAttributeView.class).write("a", java.nio.ByteBuffer.allocate(1)));
        String build = System.getProperty("java.class.path").split(":")[1];
        for (String folder : new String[] { "@OPEN_FOLDER@", "@NEIGHBOUR_SCRATCH@", "@NEIGHBOUR_BUILD@", "@SCRATCH_ROOT@", "/tmp", "/dev/shm", "/var/tmp", "..", build }) {
            Path fresh = Path.of(folder, "@MARKER@");
            String refusals = refusalsIn(folder);
            attack("create in " + folder, refusals, () -> Files.createFile(fresh));
            attack("create as a file in " + folder, refusals, () -> fresh.toFile().createNewFile());
            attack("folder in " + folder, refusals, () -> Files.createDirectory(fresh));
            attack("mkdirs in " + folder, refusals, () -> new File(fresh.toFile(), "deeper").mkdirs());
            attack("link in " + folder, refusals, () -> Files.createLink(fresh, own));
            attack("soft link in " + folder, refusals, () -> Files.createSymbolicLink(fresh, own));
            attack("temporary in " + folder, refusals, () -> Files.createTempFile(Path.of(folder), "a", "b"));
            attack("temporary as a file in " + folder, refusals, () -> File.createTempFile("abc", null, new File(folder)));
            attack("zip in " + folder, refusals, () -> new ZipOutputStream(new FileOutputStream(fresh.toFile())));
            attack("zip file system in " + folder, refusals, () -> FileSystems.newFileSystem(fresh, Map.of("create", "true")).toString() + Files.size(fresh));
            attack("print in " + folder, refusals, () -> new PrintStream(fresh.toFile()));
        }
        attack("log", () -> {
            try {
                return new FileHandler("@OPEN_FOLDER@/log", true);
            } catch (IOException error) {
                // it says only that it got no lock; the folder shows whether it was made
                return Files.exists(Path.of("@OPEN_FOLDER@/log.lck")) || Files.exists(Path.of("@OPEN_FOLDER@/log"));
            }
        });
        attack("redirect", () -> new ProcessBuilder("/bin/echo", "spoilt").redirectOutput(bait.toFile()).start().waitFor());
        attack("redirect to append", () -> new ProcessBuilder("/bin/echo").redirectError(ProcessBuilder.Redirect.appendTo(bait.toFile())).start().waitFor());
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
