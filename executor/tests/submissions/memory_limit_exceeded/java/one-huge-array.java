// Asks for 4 GB at once.
// Must be memory_limit_exceeded (OutOfMemoryError).
public class Main {
    public static void main(String[] args) {
        int[] numbers = new int[1 << 30];
        numbers[numbers.length / 2] = 1;
        System.out.println("ok");
    }
}
