// Another exception that nobody catches.
// expected: {"stdout": "", "code": 1, "verdict": "runtime_error"}
public class Main {
    public static void main(String[] args) {
        System.out.println(args[3]);
    }
}
