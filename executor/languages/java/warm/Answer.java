package warm;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer: the length of the rest; 1 or 0, whether it succeeded; the CPU time in microseconds; the resident kilobytes; the messages;
 * how many classes; of each, the file name and the file.
 */
class Answer {
    final StringWriter messages = new StringWriter();
    final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    boolean succeeded;
    private long cpuMicroseconds;
    private int residentKilobytes;

    /** Of this thread, which has compiled nothing else, and of the process. */
    void measure() throws IOException {
        cpuMicroseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1000;
        residentKilobytes = Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
            .sum();
    }

    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream frame = new DataOutputStream(bytes);
        frame.writeInt(succeeded ? 1 : 0);
        frame.writeInt((int) cpuMicroseconds);
        frame.writeInt(residentKilobytes);
        writeBytes(frame, messages.toString().getBytes(StandardCharsets.UTF_8));
        frame.writeInt(classes.size());
        for (Map.Entry<String, ByteArrayOutputStream> file : classes.entrySet()) {
            writeBytes(frame, file.getKey().getBytes(StandardCharsets.UTF_8));
            writeBytes(frame, file.getValue().toByteArray());
        }
        writeBytes(out, bytes.toByteArray());
    }

    private static void writeBytes(DataOutputStream to, byte[] bytes) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }
}
