// Opens standard input by its path, in the two ways of the library.
// Must be accepted: /dev/stdin is the test's input.
// request: {"test_cases":[{"input":"one\ntwo\n","expected_output":"[one, two]\none\n"}]}
import java.io.*;
import java.nio.file.*;

public class Main {
    public static void main(String[] args) throws IOException {
        System.out.println(Files.readAllLines(Path.of("/dev/stdin")));
        try (BufferedReader in = new BufferedReader(new FileReader("/proc/self/fd/0"))) {
            System.out.println(in.readLine());
        }
    }
}
