// Another that takes a list.
// expected: "[u]\n"
import java.util.*;

class Util {
    static void main(List<String> texts) {
        System.out.println(texts);
    }
}

class Main {
    public static void main(String[] args) {
        Util.main(List.of("u"));
    }
}
