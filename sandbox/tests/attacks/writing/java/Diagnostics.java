// Tries: to have the JVM itself write outside: heap dumps, recordings, thread dumps, logs and maps by its own management.
// Must: ok
// Layer: Landlock
// request: {"timeout": 10}
import java.lang.management.ManagementFactory;
import java.nio.file.*;
import java.util.*;
import javax.management.*;

public class Diagnostics {
    static final List<String> won = new ArrayList<>();
    static final Path folder = Path.of("@OPEN_FOLDER@");
    static int tried;

    /** The JVM tells a refusal in a text or not at all: what counts is whether the file is there. That can be seen from inside. */
    static void attack(String name, String operation, String... arguments) {
        Path file = folder.resolve(name);
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            Object[] values = { Arrays.stream(arguments).map(text -> text.replace("FILE", file.toString())).toArray(String[]::new) };
            server.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), operation, values, new String[] { String[].class.getName() });
            tried++;
        } catch (ReflectionException | RuntimeMBeanException | MBeanException refusedOrUnknown) {
            tried++; // not every JVM has every command
        } catch (JMException unknown) {
            won.add(name + ": " + unknown);
        } catch (Exception thrown) {
            tried++; // a command in Java throws its IOException through
            if (!String.valueOf(thrown.getCause()).contains("Permission denied")) won.add(name + ": " + thrown.getCause());
        }
        if (Files.exists(file)) won.add(operation + " made " + file);
    }

    public static void main(String[] args) throws Exception {
        try {
            ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class).dumpHeap(folder + "/a.hprof", true);
            won.add("the heap was dumped");
        } catch (java.io.IOException refused) {
            if (!refused.toString().contains("ermission denied")) won.add(refused.toString());
        }
        attack("b.hprof", "gcHeapDump", "FILE");
        attack("c.log", "vmLog", "output=FILE", "what=all=debug");
        attack("d.txt", "threadDumpToFile", "FILE");
        attack("e.txt", "compilerPerfmap", "FILE");
        attack("f.txt", "vmCds", "static_dump", "FILE");
        attack("g.jsa", "vmCds", "dynamic_dump", "FILE");
        attack("h.jfr", "jfrStart", "filename=FILE", "duration=1s");
        attack("i.jfr", "jfrDump", "filename=FILE");
        attack("j.txt", "systemDumpMap", "-F=FILE");
        attack("k.txt", "compilerDirectivesAdd", "FILE");
        try {
            Class<?> kind = Class.forName("jdk.jfr.Recording"); // by its name: not every JVM has it
            Object recording = kind.getConstructor().newInstance();
            kind.getMethod("setDestination", Path.class).invoke(recording, folder.resolve("l.jfr"));
            won.add("the recording has a destination");
        } catch (Throwable refused) {
            // no permission to write it, or no recorder in this JVM: without a file in the folder nothing is gained
        }
        if (Files.exists(folder.resolve("l.jfr"))) won.add("a recording was made");
        System.out.println(won.isEmpty() ? tried == 0 ? "nothing was tried" : "refused" : String.join("\n", won));
        System.out.flush();
        Runtime.getRuntime().halt(0); // the log that could not be opened would say so on stdout
    }
}
