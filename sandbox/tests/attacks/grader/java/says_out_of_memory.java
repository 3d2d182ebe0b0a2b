// Tries: to pass for a program that was refused memory, by an error that it makes itself and throws.
// Must: memory_limit_exceeded or runtime_error
// Layer: the verdict (what a runtime says of a refused allocation is believed; it is a failure in any case)
// Known: the two failures are told apart by the words of the runtime alone, so a program can choose between them, and no other.
// request: {"test_cases": [{"expected_output": "42"}]}
class Main {
    public static void main(String[] arguments) {
        System.out.println("42");
        throw new OutOfMemoryError("Java heap space");
    }
}
