// Prints without end (100 MB at most, to be harmless elsewhere).
// Must be output_limit_exceeded, although System.out swallows every error.
public class Main {
    public static void main(String[] args) {
        String line = "ok".repeat(4096);
        for (int i = 0; i < 12_800; i++) System.out.println(line);
    }
}
