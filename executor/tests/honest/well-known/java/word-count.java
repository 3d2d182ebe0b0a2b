// Streams the words of several languages out of its input, and groups and sorts them.
// request: {"stdin": "Der Bär sah den Bären, und der BÄR sah naïve Ärzte.\nDon't ask: l'été, l'été!\n\nПривет, привет мир\n"}
// expected: "2 [bär, der, l'été, sah, привет]\n1 [ask, bären, den, don't, naïve, und, ärzte, мир]\n{3=[ask, bär, den, der, sah, und, мир], 5=[bären, don't, l'été, naïve, ärzte], 6=[привет]}\n"
import java.io.*;
import java.util.*;
import java.util.function.Function;
import java.util.regex.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) {
        Pattern pattern = Pattern.compile("\\p{L}+(?:'\\p{L}+)?");
        List<String> words = new BufferedReader(new InputStreamReader(System.in)).lines()
            .flatMap(line -> pattern.matcher(line).results())
            .map(match -> match.group().toLowerCase(Locale.ROOT))
            .collect(Collectors.toList());
        Map<String, Long> counts = words.stream().collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        SortedMap<Long, List<String>> byTimes = new TreeMap<>(Comparator.reverseOrder());
        counts.forEach((word, times) -> byTimes.computeIfAbsent(times, any -> new ArrayList<>()).add(word));
        byTimes.forEach((times, all) -> System.out.println(times + " " + all));
        Map<Integer, List<String>> byLength = counts.keySet().stream().collect(Collectors.groupingBy(String::length));
        System.out.println(byLength);
    }
}
