// A text that doubles.
// no reference: it takes as long as the heap is large
// expected: {"verdict": "memory_limit_exceeded"}
public class Main {
    public static void main(String[] args) {
        StringBuilder text = new StringBuilder("xxxxxxxxxxxxxxxx");
        while (true) text.append(text);
    }
}
