// Writes to a child's stdin, merges its stderr, and gives it a variable and a folder.
// expected: "HELLO\nvalue\n/usr\noops\n3\n"
import java.io.*;
import java.util.concurrent.TimeUnit;

public class Main {
    public static void main(String[] args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "tr a-z A-Z; echo $NAME; pwd; echo oops >&2; exit 3");
        builder.environment().put("NAME", "value");
        builder.directory(new File("/usr")).redirectErrorStream(true);
        Process child = builder.start();
        try (Writer writer = new OutputStreamWriter(child.getOutputStream())) {
            writer.write("hello\n");
        }
        child.getInputStream().transferTo(System.out);
        System.out.println(child.waitFor(5, TimeUnit.SECONDS) ? child.exitValue() : -1);
    }
}
