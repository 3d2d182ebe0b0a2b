// Prints the right answer and exits with 3.
// Must be runtime_error: the exit code is looked at before the output.
public class Main {
    public static void main(String[] args) {
        System.out.println("ok");
        System.exit(3);
    }
}
