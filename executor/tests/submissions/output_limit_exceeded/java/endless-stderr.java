// Prints the right answer and then complains without end on stderr (100 MB at most).
// Must be output_limit_exceeded: the limit holds for stderr too.
public class Main {
    public static void main(String[] args) {
        System.out.println("ok");
        String line = "e".repeat(8191);
        for (int i = 0; i < 12_800; i++) System.err.println(line);
    }
}
