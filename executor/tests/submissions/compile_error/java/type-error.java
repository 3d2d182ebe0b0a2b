// Assigns a string to an integer.
// Must be compile_error.
public class Main {
    public static void main(String[] args) {
        int n = "ok";
        System.out.println(n);
    }
}
