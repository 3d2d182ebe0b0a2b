// A FileOutputStream on /dev/stdout between calls of println.
// expected: "a\nb\nc\n"
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("a");
        try (PrintStream out = new PrintStream(new FileOutputStream("/dev/stdout"))) {
            out.println("b");
        }
        System.out.println("c");
    }
}
