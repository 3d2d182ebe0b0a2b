// The public type is an enum, and its main has a varargs parameter and modifiers in another order.
// Must be accepted.
// request: {"test_cases":[{"expected_output":"SPADES\n4\n"}]}
public enum Suit {
    SPADES, HEARTS, DIAMONDS, CLUBS;

    static public void main(final String... args) throws Exception {
        System.out.println(valueOf("SPADES"));
        System.out.println(values().length);
    }
}
