// A HashMap, printed in whatever order it has: accepted, as lines may come in any order.
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

public class WordFrequency {
    public static void main(String[] args) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII);
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.toLowerCase().split("[^a-z]+")) {
            if (!word.isEmpty()) counts.merge(word, 1, Integer::sum);
        }
        StringBuilder out = new StringBuilder();
        counts.forEach((word, count) -> out.append(word).append(' ').append(count).append('\n'));
        System.out.print(out);
    }
}
