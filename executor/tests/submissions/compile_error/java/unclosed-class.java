// Lacks the closing brace of the class.
// Must be compile_error.
public class Main {
    public static void main(String[] args) {
        System.out.println("ok");
    }
