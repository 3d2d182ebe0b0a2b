// A name that is not declared.
// expected: {"verdict": "compile_error"}
public class Main {
    public static void main(String[] args) {
        System.out.println(missing);
    }
}
