// Fills a map with records and lists, a million at most.
// Must be memory_limit_exceeded (OutOfMemoryError, of whatever kind), not time_limit_exceeded.
// request: {"timeout":10,"test_cases":[{"expected_output":"ok\n"}]}
import java.util.*;

public class Main {
    record Entry(int number, List<int[]> rows) {}

    public static void main(String[] args) {
        Map<Integer, Entry> table = new HashMap<>();
        for (int i = 0; i < 1_000_000; i++) table.put(i, new Entry(i, List.of(new int[200])));
        System.out.println("ok");
    }
}
