// A list that grows until the heap is full.
// no reference: it takes as long as the heap is large
// expected: {"verdict": "memory_limit_exceeded"}
import java.util.*;

public class Main {
    public static void main(String[] args) {
        List<long[]> rows = new ArrayList<>();
        while (true) rows.add(new long[1_000_000]);
    }
}
