// FileDescriptor.out and err, as fast writers use them.
// expected: {"stdout": "a\nb\n", "stderr": "c\n"}
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false);
        out.println("a");
        out.flush();
        System.out.println("b");
        new PrintStream(new FileOutputStream(FileDescriptor.err), true).println("c");
    }
}
