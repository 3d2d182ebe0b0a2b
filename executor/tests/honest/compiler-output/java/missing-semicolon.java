// A semicolon is missing.
// expected: {"verdict": "compile_error"}
public class Main {
    public static void main(String[] args) {
        int n = 1
    }
}
