// Fails before main, in a static initialiser.
// Must be runtime_error (ExceptionInInitializerError).
public class Main {
    static final int ANSWER = Integer.parseInt("forty-two");

    public static void main(String[] args) {
        System.out.println("ok");
    }
}
