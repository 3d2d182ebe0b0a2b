// Prints the right answer and stops itself without any ceremony.
// Must be runtime_error: halt(1) is exit code 1.
public class Main {
    public static void main(String[] args) {
        System.out.println("ok");
        Runtime.getRuntime().halt(1);
    }
}
