// Prints the right answer to System.err.
// Must be wrong_answer: only stdout is graded.
public class Main {
    public static void main(String[] args) {
        System.err.println("ok");
    }
}
