// Tries: to have a second JVM write outside by its options: logs, error files, archives, flight recordings, compiled classes.
// Must: ok
// Layer: Landlock (inherited by children)
// request: {"timeout": 10}
import java.nio.file.*;
import java.util.*;

public class ChildOptions {
    static final String HOME = System.getProperty("java.home");

    public static void main(String[] args) throws Exception {
        List<String> won = new ArrayList<>();
        Files.writeString(Path.of("A.java"), "class A { }");
        String[][] commands = {
            { "java", "-Xlog:all=info:file=NEW", "-version" },
            { "java", "-Xlog:gc*=debug:file=NEW:time:filecount=0", "-version" },
            { "java", "-XX:+UnlockDiagnosticVMOptions", "-XX:+LogVMOutput", "-XX:LogFile=NEW", "-version" },
            { "java", "-XX:ArchiveClassesAtExit=NEW", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=NEW", "-version" },
            { "java", "-XX:DumpLoadedClassList=NEW", "-version" },
            { "java", "-XX:+HeapDumpOnOutOfMemoryError", "-XX:HeapDumpPath=NEW", "-Xmx4m", "-Xlog:disable", "-XX:ErrorFile=NEW", "-version" },
            { "javac", "-d", "@OPEN_FOLDER@", "A.java" },
            { "javac", "-h", "@OPEN_FOLDER@", "-Xstdout", "NEW", "A.java" },
            { "jar", "-cf", "NEW", "A.java" },
        };
        for (String[] command : commands) {
            if (!Files.exists(Path.of(HOME, "bin", command[0]))) continue; // a runtime without the compiler
            Path fresh = Path.of("@OPEN_FOLDER@/new");
            List<String> line = new ArrayList<>(List.of(HOME + "/bin/" + command[0]));
            if (!command[0].equals("java")) line.addAll(List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "-J-Xmx64m"));
            else line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            for (String word : Arrays.copyOfRange(command, 1, command.length)) line.add(word.replace("NEW", fresh.toString()));
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(new java.io.File("said")).start().waitFor();
            // that a file is there can be seen from inside, and the walker sees it too
            for (String name : new String[] { "new", "A.class" })
                if (Files.exists(Path.of("@OPEN_FOLDER@", name))) won.add(line + " made " + name);
        }
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
