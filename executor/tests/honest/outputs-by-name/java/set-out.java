// System.setOut to a file by name, and back.
// expected: "a\nb\nc\n"
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        PrintStream saved = System.out;
        System.out.println("a");
        System.setOut(new PrintStream("/dev/stdout"));
        System.out.println("b");
        System.out.flush();
        System.setOut(saved);
        System.out.println("c");
    }
}
