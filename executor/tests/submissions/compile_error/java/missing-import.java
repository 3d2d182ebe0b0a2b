// Uses a class without importing it.
// Must be compile_error.
public class Main {
    public static void main(String[] args) {
        List<String> words = List.of("ok");
        System.out.println(words.get(0));
    }
}
