// Prints 20 MB in one call and ends with exit code 0.
// Must be output_limit_exceeded.
public class Main {
    public static void main(String[] args) {
        byte[] text = new byte[20 << 20];
        java.util.Arrays.fill(text, (byte) 'x');
        System.out.write(text, 0, text.length);
        System.out.flush();
    }
}
