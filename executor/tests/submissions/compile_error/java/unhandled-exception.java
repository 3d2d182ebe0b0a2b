// Neither catches nor declares a checked exception.
// Must be compile_error.
public class Main {
    public static void main(String[] args) {
        Thread.sleep(1);
        System.out.println("ok");
    }
}
