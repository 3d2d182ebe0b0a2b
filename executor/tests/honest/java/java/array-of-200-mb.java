// One array of 200 MB under the default limit.
// expected: "50000000\n"
public class Main {
    public static void main(String[] args) {
        int[] numbers = new int[50_000_000];
        numbers[49_999_999] = 1;
        System.out.println(numbers.length);
    }
}
