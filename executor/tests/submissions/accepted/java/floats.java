// Prints doubles in Java's notation and with a format.
// Must be accepted under the numbers comparison; the locale has a decimal point.
// request: {"comparison":{"type":"numbers","absolute":1e-6,"relative":1e-6},"test_cases":[{"expected_output":"10000000 0.000015 0.3 2.718281828\n"}]}
public class Main {
    public static void main(String[] args) {
        System.out.println(1e7 + " " + 1.5e-5);
        System.out.printf("%.2f %.9f%n", 0.1 + 0.2, Math.E);
    }
}
