// A source with a byte order mark, as some editors write it.
// expected: "1\n"
public class Main {
    public static void main(String[] args) {
        System.out.println(1);
    }
}
