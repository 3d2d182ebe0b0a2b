// A constant that tells whether to print messages.
// no reference: a bare machine is no judge
// expected: {"stdout": "ok\n", "stderr": ""}
public class Main {
    static final boolean DEBUG = System.getenv("ONLINE_JUDGE") == null;

    public static void main(String[] args) {
        if (DEBUG) System.err.println("debug");
        System.out.println("ok");
    }
}
