// Nothing of the JVM itself comes with the outputs.
// expected: {"stdout": "ok\n", "stderr": ""}
public class Main {
    public static void main(String[] args) {
        System.gc();
        System.out.println("ok");
    }
}
