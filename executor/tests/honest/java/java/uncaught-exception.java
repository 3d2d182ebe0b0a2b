// What the JVM says of an exception, word by word.
// expected: {"stdout": "", "stderr": "Exception in thread \"main\" java.lang.ArithmeticException: / by zero\n\tat Main.divide(Main.java:4)\n\tat Main.main(Main.java:8)\n", "code": 1}
public class Main {
    static int divide(int a, int b) { return a / b;
    }

    public static void main(String[] args) {
        System.out.println(divide(1, args.length));
    }
}
