// Two megabytes by a buffered writer, and one by name.
// expected: ["0123456789\n", 280000]
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        for (int i = 0; i < 190_000; i++) out.println("0123456789");
        out.flush();
        try (OutputStream named = new FileOutputStream("/dev/stdout")) {
            named.write("0123456789\n".repeat(90_000).getBytes());
        }
    }
}
