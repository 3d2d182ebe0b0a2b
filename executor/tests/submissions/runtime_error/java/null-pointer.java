// Calls a method on null.
// Must be runtime_error (NullPointerException).
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Map<String, String> words = new HashMap<>();
        System.out.println(words.get("ok").length());
    }
}
