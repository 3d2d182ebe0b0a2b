// Recurses without end.
// Must be runtime_error (StackOverflowError).
public class Main {
    static int forever(int n) {
        return forever(n + 1) + 1;
    }

    public static void main(String[] args) {
        System.out.println(forever(0));
    }
}
