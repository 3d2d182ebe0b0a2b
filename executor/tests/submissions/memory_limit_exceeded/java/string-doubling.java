// Doubles a string thirty times, to 1 GB.
// Must be memory_limit_exceeded (OutOfMemoryError).
public class Main {
    public static void main(String[] args) {
        String text = "x";
        for (int i = 0; i < 30; i++) text += text;
        System.out.println(text.length() > 0 ? "ok" : "no");
    }
}
