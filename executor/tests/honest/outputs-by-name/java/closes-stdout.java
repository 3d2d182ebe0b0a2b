// Prints after it has closed stdout: nothing happens, and the exit code is its own.
// expected: {"stdout": "a\n", "stderr": "b\n", "code": 3}
public class Main {
    public static void main(String[] args) {
        System.out.println("a");
        System.out.close();
        System.out.println("lost");
        System.err.println("b");
        System.exit(3);
    }
}
