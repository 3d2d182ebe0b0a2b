// A method without a return statement.
// expected: {"verdict": "compile_error"}
public class Main {
    static int never() {
    }

    public static void main(String[] args) {
        never();
    }
}
