// A FileWriter in append mode, twice, and a PrintWriter by name.
// expected: "a\nb\nc\n"
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"a", "b"}) {
            try (FileWriter writer = new FileWriter("/dev/stdout", true)) {
                writer.write(text + "\n");
            }
        }
        try (PrintWriter writer = new PrintWriter("/dev/fd/1")) {
            writer.println("c");
        }
    }
}
