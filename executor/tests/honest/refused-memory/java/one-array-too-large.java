// One array larger than the heap.
// no reference: it would be the same
// expected: {"verdict": "memory_limit_exceeded"}
public class Main {
    public static void main(String[] args) {
        System.out.println(new long[200_000_000].length);
    }
}
