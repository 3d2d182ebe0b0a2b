// Lets a list grow by arrays of 64 KB, 1 GB at most.
// Must be memory_limit_exceeded (OutOfMemoryError).
import java.util.*;

public class Main {
    public static void main(String[] args) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < 16 * 1024; i++) {
            rows.add(new int[16 * 1024]);
            rows.get(i)[i % 1024] = i;
        }
        System.out.println("ok");
    }
}
