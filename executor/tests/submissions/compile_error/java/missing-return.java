// Does not return a value on every path.
// Must be compile_error.
public class Main {
    static String answer(int n) {
        if (n > 0) return "ok";
    }

    public static void main(String[] args) {
        System.out.println(answer(1));
    }
}
