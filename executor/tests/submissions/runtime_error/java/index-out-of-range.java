// Writes behind the end of an array.
// Must be runtime_error (ArrayIndexOutOfBoundsException).
public class Main {
    public static void main(String[] args) {
        int[] numbers = new int[3];
        numbers[3] = 1;
        System.out.println("ok");
    }
}
