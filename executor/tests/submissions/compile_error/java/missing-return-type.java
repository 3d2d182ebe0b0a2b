// Defines a method without a return type.
// Must be compile_error.
public class Main {
    static answer() {
        return 42;
    }

    public static void main(String[] args) {
        System.out.println("ok");
    }
}
