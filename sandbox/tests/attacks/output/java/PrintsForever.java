// Tries: to print without end: a PrintStream swallows every error, four threads and a shutdown hook go on, and stdout is opened anew.
// Must: output_limit_exceeded
// Layer: RLIMIT_FSIZE, the tick (the size of stdout)
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

public class PrintsForever {
    static void flood(PrintStream stream) {
        String text = "x".repeat(65536);
        while (true) stream.println(text);
    }

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> flood(System.err)));
        new Thread(() -> flood(System.err)).start();
        new Thread(() -> flood(new PrintStream(new FileOutputStream(FileDescriptor.out)))).start();
        new Thread(() -> {
            try {
                flood(new PrintStream(new FileOutputStream("/dev/stdout", true)));
            } catch (java.io.FileNotFoundException refused) {
                // then by the others
            }
        }).start();
        Thread.sleep(50);
        System.exit(0); // the hook keeps it alive
    }
}
