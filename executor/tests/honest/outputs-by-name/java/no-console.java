// There is no console, because the outputs are no terminal.
// expected: "true\n"
public class Main {
    public static void main(String[] args) {
        System.out.println(System.console() == null);
    }
}
