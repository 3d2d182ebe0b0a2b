// Uses inner, static, local and anonymous classes, lambdas and an interface.
// Must be accepted: all class files are found.
// request: {"test_cases":[{"expected_output":"1 2 3 4 5\n"}]}
public class Outer {
    private final int base = 1;

    class Inner {
        int value() { return base; }
    }

    static class Nested {
        int value() { return 2; }
    }

    interface Value {
        int value();
    }

    public static void main(String[] args) {
        class Local {
            int value() { return 3; }
        }
        Value anonymous = new Value() {
            @Override
            public int value() { return 4; }
        };
        Value lambda = () -> 5;
        System.out.printf("%d %d %d %d %d%n", new Outer().new Inner().value(), new Nested().value(),
            new Local().value(), anonymous.value(), lambda.value());
    }
}
