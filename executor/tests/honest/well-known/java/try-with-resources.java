// Resources close in reverse, what they throw then is suppressed, finally comes last, and causes are kept.
// expected: "+a +b -b -a finally\nbroken, suppressed: [b, a]\n+c -c only in close: c\nfinally wins\ncause: java.lang.ArithmeticException: / by zero\n[NullPointerException, ArrayIndexOutOfBoundsException, ClassCastException, ArrayStoreException, NumberFormatException, NegativeArraySizeException, ConcurrentModificationException, StackOverflowError]\n"
import java.util.*;
import java.util.stream.*;

public class Main {
    static class Resource implements AutoCloseable {
        private final String name;

        Resource(String name) {
            this.name = name;
            System.out.print("+" + name + " ");
        }

        @Override
        public void close() {
            System.out.print("-" + name + " ");
            throw new IllegalStateException(name);
        }
    }

    static List<String> messages(Throwable[] errors) {
        return Arrays.stream(errors).map(Throwable::getMessage).collect(Collectors.toList());
    }

    static void suppresses() throws Exception {
        try (Resource a = new Resource("a"); Resource b = new Resource("b")) {
            throw new Exception("broken");
        } finally {
            System.out.println("finally");
        }
    }

    @SuppressWarnings("finally")
    static String returnsTwice() {
        try {
            throw new IllegalArgumentException();
        } catch (IllegalArgumentException e) {
            return "catch wins";
        } finally {
            return "finally wins";
        }
    }

    static void wraps(int by) {
        try {
            System.out.println(1 / by);
        } catch (ArithmeticException e) {
            throw new RuntimeException("cause", e);
        }
    }

    static int deep(int n) {
        return 1 + deep(n + 1);
    }

    static String nameOf(Runnable fails) {
        try {
            fails.run();
            return "nothing";
        } catch (RuntimeException | StackOverflowError e) {
            return e.getClass().getSimpleName();
        }
    }

    public static void main(String[] args) {
        try {
            suppresses();
        } catch (Exception e) {
            System.out.println(e.getMessage() + ", suppressed: " + messages(e.getSuppressed()));
        }
        try (Resource c = new Resource("c")) {
        } catch (IllegalStateException e) {
            System.out.println("only in close: " + e.getMessage());
        }
        System.out.println(returnsTwice());
        try {
            wraps(0);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage() + ": " + e.getCause());
        }
        Object[] strings = new String[1];
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
        System.out.println(Stream.<Runnable>of(
            () -> ((String) null).length(),
            () -> strings[1] = "",
            () -> ((Integer) (Object) "x").intValue(),
            () -> strings[0] = 1,
            () -> Integer.parseInt("1x"),
            () -> Arrays.toString(new int[numbers.size() - 4]),
            () -> numbers.forEach(n -> numbers.add(n)),
            () -> deep(0)
        ).map(Main::nameOf).collect(Collectors.toList()));
    }
}
