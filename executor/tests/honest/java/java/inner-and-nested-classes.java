// Nested types, records, enums, lambdas and anonymous classes, loaded by name, too.
// expected: "Main$Inner1RED\n"
public class Main {
    enum Color { RED }

    record Point(int x) {}

    static class Inner {}

    public static void main(String[] args) throws Exception {
        Object made = Class.forName("Main$Inner").getDeclaredConstructor().newInstance();
        Runnable shown = () -> System.out.println(made.getClass().getName() + new Point(1).x() + Color.RED);
        shown.run();
    }
}
