// Forgets that upper and lower case are the same: wrong answer on test 3, "Stop. stop!".
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : new String(System.in.readAllBytes()).split("[^A-Za-z]+")) {
            if (!word.isEmpty()) counts.merge(word, 1, Integer::sum);
        }
        for (var entry : counts.entrySet()) {
            System.out.println(entry.getKey() + " " + entry.getValue());
        }
    }
}
