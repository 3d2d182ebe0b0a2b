// Prints the name of the error on stdout, and exits with 1.
// expected: {"stdout": "java.lang.OutOfMemoryError\n", "code": 1, "verdict": "runtime_error"}
public class Main {
    public static void main(String[] args) {
        System.out.println("java.lang.OutOfMemoryError");
        System.exit(1);
    }
}
