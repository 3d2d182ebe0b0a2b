// A child with inherited outputs, which opens them by name.
// expected: {"stdout": "a\nb\nc\n", "stderr": "d\n"}
public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("a");
        new ProcessBuilder("sh", "-c", "echo b >> /dev/stdout; echo d > /dev/stderr").inheritIO().start().waitFor();
        System.out.println("c");
    }
}
