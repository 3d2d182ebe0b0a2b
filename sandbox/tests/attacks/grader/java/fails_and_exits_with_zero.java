// Tries: to be accepted for a failure that is covered up: an error in main, an exit code of zero from a hook, a right answer on stderr.
// Must: wrong_answer
// Layer: the verdict (an exit code of zero only leads to the comparison)
// request: {"comparison": "tokens", "test_cases": [{"expected_output": "42"}]}
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

class Main {
    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-16"));
        System.setErr(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)));
        new Thread(() -> {
            System.out.println("42");
            throw new IllegalStateException("42");
        }).start();
        throw new OutOfMemoryError("Java heap space");
    }
}
