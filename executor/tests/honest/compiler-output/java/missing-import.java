// A class that is not imported.
// expected: {"verdict": "compile_error"}
public class Main {
    public static void main(String[] args) {
        List<Integer> items = new ArrayList<>();
    }
}
