// Catches an arithmetic exception, a stack overflow, a refused read and a refused allocation.
// Must be accepted: what is handled is no error.
// request: {"test_cases":[{"expected_output":"ArithmeticException\nStackOverflowError\nrefused\nOutOfMemoryError\n"}]}
import java.io.IOException;
import java.nio.file.*;

public class Main {
    static int forever(int n) {
        return forever(n + 1) + 1;
    }

    public static void main(String[] args) {
        try {
            System.out.println(1 / args.length);
        } catch (ArithmeticException error) {
            System.out.println(error.getClass().getSimpleName());
        }
        try {
            forever(0);
        } catch (StackOverflowError error) {
            System.out.println(error.getClass().getSimpleName());
        }
        try {
            System.out.println(Files.readString(Path.of("/etc/shadow")));
        } catch (IOException error) {
            System.out.println("refused");
        }
        try {
            System.out.println(new long[1 << 27].length);
        } catch (OutOfMemoryError error) {
            System.out.println(error.getClass().getSimpleName());
        }
    }
}
