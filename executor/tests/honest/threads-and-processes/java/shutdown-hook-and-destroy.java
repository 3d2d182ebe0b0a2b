// Ends a child by force, tells of a hook when the JVM ends, and exits with a code.
// expected: {"stdout": "137\nhook\n", "code": 4}
public class Main {
    public static void main(String[] args) throws Exception {
        Process child = new ProcessBuilder("sleep", "30").start();
        child.destroyForcibly();
        System.out.println(child.waitFor());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        System.exit(4);
    }
}
