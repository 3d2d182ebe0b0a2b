// Tries: to leave what a later JVM reads: .hotspotrc, argument files, preferences, performance data, classes beside its own.
// Must: ok
// Layer: a scratch folder for every run; the build folder is not writable; Landlock
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
import java.io.File;
import java.io.IOException;
import java.nio.file.*;
import java.util.*;

public class HomeFiles {
    public static void main(String[] args) {
        List<String> reached = new ArrayList<>();
        String[] build = System.getProperty("java.class.path").split(File.pathSeparator);
        String scratch = System.getenv("HOME");
        // Some are the same folder: what was just written there was left by nobody.
        Set<String> folders = new LinkedHashSet<>(List.of(scratch, build[build.length - 1], System.getProperty("java.io.tmpdir"), System.getProperty("java.home") + "/lib", "/tmp/hsperfdata_left", "/var/tmp", "/dev/shm", "..", "@OPEN_FOLDER@"));
        folders.add(build[0]);
        String[] names = { ".hotspotrc", ".hotspot_compiler", "argfile", "JDK_JAVA_OPTIONS", ".java/.userPrefs/prefs.xml", "classes.jsa", "java/lang/Left.class", "HomeFiles.class" };
        for (String folder : folders)
            for (String name : names) {
                Path path = Path.of(folder, name);
                boolean own = folder.equals(scratch);
                if (own && Files.exists(path))
                    reached.add("left: " + name);
                try {
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, "-XX:+PrintFlagsFinal left");
                    if (!own)
                        reached.add(path.toString());
                } catch (IOException refused) {
                    continue;
                }
            }
        if (args[0].equals("look") || !reached.isEmpty())
            System.out.println(reached.isEmpty() ? "refused" : String.join("\n", reached));
    }
}
