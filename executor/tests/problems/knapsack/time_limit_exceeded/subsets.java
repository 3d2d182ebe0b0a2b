// Take it or leave it, without a memo: up to 2^100 calls on test 7, time limit exceeded.
import java.util.Scanner;

record Item(int weight, long value) {}

public class Main {
    static Item[] items;

    static long best(int i, int capacity) {
        if (i == items.length) return 0;
        long skipped = best(i + 1, capacity);
        if (items[i].weight() > capacity) return skipped;
        return Math.max(skipped, items[i].value() + best(i + 1, capacity - items[i].weight()));
    }

    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        items = new Item[in.nextInt()];
        int capacity = in.nextInt();
        for (int i = 0; i < items.length; i++) items[i] = new Item(in.nextInt(), in.nextLong());
        System.out.println(best(0, capacity));
    }
}
