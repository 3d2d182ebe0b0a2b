// One array of longs, a little larger than a generation of the heap.
// expected: "5\n"
public class Main {
    public static void main(String[] args) {
        long[] numbers = new long[23_000_000];
        numbers[5] = 5;
        System.out.println(numbers[5]);
    }
}
