// The public class is called Solution, and is not the first class of the file.
// Must be accepted: public class Decoy exists only in this comment.
import java.util.List;

class Helper {
    static final String TEXT = "public class Decoy {}";

    static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}

public class Solution {
    public static void main(String[] args) {
        System.out.println(Helper.last(List.of(Helper.TEXT, "ok")));
    }
}
