import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StreamTokenizer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.*;
import java.util.stream.*;

/** Uses once what programs for contests use most: the classes that get loaded are put into the archives. */
public class Everyday {
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    enum Colour { RED, GREEN, BLUE }

    interface Visitor<T extends Comparable<T>> {
        T visit(T value);

        default T twice(T value) {
            return visit(visit(value));
        }
    }

    abstract static class Node<T> implements Iterable<T> {
        T value;
        Node<T> next;
    }

    static class Edge implements Comparable<Edge> {
        final int to;
        final long cost;

        Edge(int to, long cost) {
            this.to = to;
            this.cost = cost;
        }

        @Override
        public int compareTo(Edge other) {
            return Long.compare(cost, other.cost);
        }

        @Override
        public String toString() {
            return "Edge(" + to + ", " + cost + ')';
        }
    }

    static final int MODULUS = 1_000_000_007;
    static final PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));

    public static void main(String[] arguments) throws Exception {
        inOneThread();
        threads();
        exceptions();
    }

    static void inOneThread() throws Exception {
        work(readLines());
        out.flush();
        System.err.println("done");
    }

    static void work(String line) throws Exception {
        readNumbers();
        collections();
        streams(line);
        text();
        numbers();
    }

    /** What a fork server does before it forks. A program must be the first that makes threads, because they are numbered. */
    static void warm() throws Exception {
        if (System.in.available() > 0) inOneThread();
        else work("3 1 2");
        try {
            exceptions();
        } catch (IllegalArgumentException uncaught) {
            uncaught.printStackTrace();
        }
    }

    /** What a typical program does. */
    static void rehearse() throws Exception {
        readNumbers();
        collections();
        out.flush();
    }

    static String readLines() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        String line = reader.readLine();
        StringTokenizer tokens = new StringTokenizer(line);
        long sum = 0;
        while (tokens.hasMoreTokens()) sum += Integer.parseInt(tokens.nextToken());
        for (String part : line.trim().split(" ")) sum += Long.parseLong(part);
        for (String part : line.split("\\s+")) sum += Integer.valueOf(part);
        out.println("sum " + sum);
        return line;
    }

    static void readNumbers() throws IOException {
        try (Scanner scanner = new Scanner("3 1.5 12345678901 word\nand a line\n1 2 3\n")) {
            int count = scanner.nextInt();
            double fraction = scanner.nextDouble();
            long large = scanner.nextLong();
            String word = scanner.next();
            String rest = scanner.nextLine() + scanner.nextLine();
            while (scanner.hasNextInt()) count += scanner.nextInt();
            System.out.println(count + " " + fraction + " " + large + " " + word + rest + scanner.hasNext() + scanner.hasNextLine());
        }
        Scanner input = new Scanner(System.in);
        if (input.hasNextLine()) out.println(input.nextLine());
        StreamTokenizer numbers = new StreamTokenizer(new BufferedReader(new InputStreamReader(new ByteArrayInputStream("7 8".getBytes()))));
        while (numbers.nextToken() != StreamTokenizer.TT_EOF) out.println((int) numbers.nval);
    }

    static void collections() {
        List<Integer> list = new ArrayList<>(List.of(5, 3, 9));
        Collections.sort(list);
        list.sort(Comparator.reverseOrder());
        list.sort((a, b) -> a - b);
        Collections.reverse(list);
        list.removeIf(value -> value > 8);
        Map<String, Integer> counts = new HashMap<>();
        for (String word : "to be or not to be".split(" ")) counts.merge(word, 1, Integer::sum);
        counts.put("or", counts.getOrDefault("or", 0) + 1);
        counts.computeIfAbsent("new", key -> key.length());
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts).entrySet()) out.println(entry.getKey() + "=" + entry.getValue());
        TreeMap<Integer, List<Integer>> tree = new TreeMap<>(Comparator.comparing(value -> -value));
        tree.computeIfAbsent(1, key -> new LinkedList<>()).add(2);
        tree.put(7, Arrays.asList(1, 2, 3));
        out.println(tree + " " + tree.firstKey() + tree.floorKey(3) + tree.headMap(1) + tree.pollFirstEntry());
        PriorityQueue<Edge> queue = new PriorityQueue<>();
        queue.add(new Edge(1, 10));
        queue.offer(new Edge(2, 5));
        PriorityQueue<int[]> pairs = new PriorityQueue<>((a, b) -> Integer.compare(a[0], b[0]));
        pairs.add(new int[] {2, 1});
        pairs.add(new int[] {1, 1});
        Queue<Node<String>> none = new LinkedList<>();
        Deque<Integer> deque = new ArrayDeque<>();
        deque.push(1);
        deque.addLast(2);
        Stack<Character> stack = new Stack<>();
        stack.push('(');
        Set<Integer> set = new HashSet<>(list);
        set.addAll(new TreeSet<>(List.of(1, 2)));
        set.addAll(new LinkedHashSet<>(list));
        set.retainAll(Set.of(1, 5));
        BitSet bits = new BitSet(100);
        bits.set(3);
        EnumMap<Colour, Integer> colours = new EnumMap<>(Colour.class);
        colours.put(Colour.RED, 1);
        int[][] grid = new int[3][4];
        for (int[] row : grid) Arrays.fill(row, Integer.MAX_VALUE);
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        int[] plain = {3, 1, 2};
        Arrays.sort(plain);
        Edge[] edges = {new Edge(1, 2), new Edge(3, 1)};
        Arrays.sort(edges, Comparator.comparingLong((Edge edge) -> edge.cost).thenComparing(edge -> edge.to));
        out.println(queue.poll() + Arrays.toString(plain) + Arrays.deepToString(grid) + deque + stack.pop() + set + bits + colours + none);
        out.println(Arrays.asList(boxed) + " " + Arrays.binarySearch(plain, 2) + new LinkedHashMap<>(counts).size() + EnumSet.allOf(Colour.class));
        Iterator<Integer> iterator = set.iterator();
        while (iterator.hasNext()) if (iterator.next() == 1) iterator.remove();
    }

    static void streams(String line) {
        List<String> words = Stream.of("delta", "alpha", "bravo").sorted().map(String::toUpperCase).collect(Collectors.toList());
        int sum = Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).filter(value -> value > 0).sum();
        Map<Integer, List<String>> byLength = words.stream().collect(Collectors.groupingBy(String::length));
        Map<Character, Long> byLetter = line.chars().mapToObj(c -> (char) c).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String joined = IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
        OptionalInt largest = IntStream.of(1, 2, 3).max();
        long many = LongStream.range(0, 10).map(value -> value * value).reduce(0, Long::sum);
        double average = words.stream().mapToInt(String::length).average().orElse(0);
        Optional<String> any = words.stream().filter(word -> word.startsWith("B")).findFirst();
        int[] array = IntStream.range(0, 4).boxed().sorted(Collections.reverseOrder()).mapToInt(Integer::intValue).toArray();
        Map<String, Integer> lengths = words.stream().collect(Collectors.toMap(word -> word, String::length));
        List<Integer> flat = Stream.of(List.of(1), List.of(2, 2)).flatMap(List::stream).distinct().limit(5).toList();
        boolean all = flat.stream().allMatch(value -> value > 0) && flat.stream().anyMatch(value -> value == 2);
        words.forEach(System.out::println);
        byLength.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> out.println(entry.getKey() + " " + entry.getValue()));
        out.println(sum + joined + largest + many + average + any + Arrays.toString(array) + lengths + flat + all + byLetter);
    }

    static void text() {
        StringBuilder builder = new StringBuilder();
        for (char c = 'a'; c < 'f'; c++) builder.append(c).append(1).append(2L).append(0.5).append(true).append("x");
        builder.insert(0, "start").reverse().setCharAt(0, 'z');
        builder.deleteCharAt(builder.length() - 1);
        String text = builder.toString();
        StringBuffer buffer = new StringBuffer(text);
        out.println(text.substring(1).indexOf("x") + text.replace("x", "y") + text.replaceAll("[0-9]+", "#") + text.toUpperCase() + text.contains("1"));
        out.println(String.join("-", List.of("a", "b")) + String.valueOf(text.toCharArray()) + text.matches(".*b.*") + buffer.length() + text.charAt(2) + text.hashCode());
        out.println(String.format("%d %5.2f %s %05d %x %-8s|%c %b %,d%n", 1, 2.5, "three", 4, 255, "left", 'c', true, 1234567));
        System.out.printf("%.6f %d%n", Math.PI, 7L);
        String block = """
            Several
            lines.
            """;
        out.println(block.strip().repeat(2) + block.lines().count() + block.isBlank() + Character.isDigit('1') + Character.getNumericValue('7'));
        out.println(Integer.toBinaryString(10) + Integer.toHexString(255) + Long.toString(99, 36) + Integer.parseInt("101", 2) + Integer.bitCount(7));
        Object object = text;
        if (object instanceof String string && !string.isEmpty()) out.println(string.compareTo("b"));
    }

    static double area(Shape shape) {
        if (shape instanceof Circle circle) return Math.PI * circle.radius() * circle.radius();
        return shape instanceof Square square ? square.side() * square.side() : 0;
    }

    static int points(Colour colour) {
        return switch (colour) {
            case RED -> 1;
            case GREEN -> 2;
            case BLUE -> {
                int twice = 2;
                yield twice * 2;
            }
        };
    }

    static long power(long base, long exponent) {
        long result = 1;
        for (; exponent > 0; exponent >>= 1, base = base * base % MODULUS) if ((exponent & 1) == 1) result = result * base % MODULUS;
        return result;
    }

    static void numbers() {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 30; i++) factorial = factorial.multiply(BigInteger.valueOf(i));
        BigInteger parsed = new BigInteger("123456789012345678901234567890");
        out.println(factorial + " " + parsed.mod(BigInteger.TEN).pow(3).add(factorial).gcd(parsed) + parsed.modPow(BigInteger.TWO, factorial) + parsed.divide(BigInteger.TEN));
        out.println(new BigDecimal("1.25").setScale(1, RoundingMode.HALF_UP).add(BigDecimal.ONE).divide(new BigDecimal(3), 5, RoundingMode.HALF_EVEN));
        out.println(Math.sqrt(2) + Math.pow(2, 10) + Math.floorMod(-1, 5) + Math.max(1, 2) + Math.abs(-1.5) + Math.ceil(1.2) + Math.round(2.5f));
        Random random = new Random(42);
        Visitor<Integer> visitor = value -> value + random.nextInt(10);
        Visitor<String> anonymous = new Visitor<>() {
            @Override
            public String visit(String value) {
                return value + "!";
            }
        };
        BiFunction<Integer, Integer, Integer> add = (a, b) -> a + b;
        Supplier<List<String>> supplier = ArrayList::new;
        UnaryOperator<Integer> increment = value -> value + 1;
        Predicate<String> empty = String::isEmpty;
        IntBinaryOperator larger = Math::max;
        Consumer<Object> print = out::println;
        print.accept(visitor.twice(1) + anonymous.twice("a") + add.andThen(increment).apply(1, 2) + supplier.get() + empty.negate().test("") + larger.applyAsInt(1, 2));
        out.println(area(new Circle(1)) + area(new Square(2)) + points(Colour.BLUE) + power(2, 100) + new Circle(2).hashCode() + " " + new Square(1) + new Circle(1).equals(new Circle(1)));
        out.println(System.nanoTime() > 0 && System.currentTimeMillis() > 0 && Objects.equals(1, 1) && Objects.hash(1, 2) != 0);
    }

    static void threads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger counter = new AtomicInteger();
        Future<Integer> future = pool.submit(counter::incrementAndGet);
        ConcurrentHashMap<String, Integer> shared = new ConcurrentHashMap<>();
        Thread thread = new Thread(null, () -> shared.put("deep", 1), "solver", 1 << 26);
        thread.start();
        thread.join();
        Object lock = new Object();
        synchronized (lock) {
            lock.notifyAll();
        }
        CountDownLatch latch = new CountDownLatch(1);
        pool.execute(latch::countDown);
        latch.await();
        pool.shutdown();
        out.println(future.get() + shared.get("deep") + " " + pool.awaitTermination(1, TimeUnit.SECONDS));
    }

    static void exceptions() {
        Runnable[] failing = {
            () -> Integer.parseInt("word"),
            () -> System.out.println(new int[1]["ab".length()].length + new int[1][0].length + new int[] {1}["ab".length()]),
            () -> List.of(1).add(2),
            () -> new ArrayList<>().get(0),
            () -> new ArrayDeque<>().pop(),
            () -> new Scanner("").nextInt(),
            () -> ((Object) null).hashCode(),
            () -> System.out.println((Integer) (Object) "text"),
            () -> System.out.println(1 / (MODULUS - MODULUS)),
            () -> Optional.empty().orElseThrow(),
            () -> { throw new IllegalStateException("thrown", new RuntimeException("its cause")); },
        };
        for (Runnable each : failing) {
            try {
                each.run();
            } catch (RuntimeException problem) {
                problem.printStackTrace();
            } finally {
                out.flush();
            }
        }
        throw new IllegalArgumentException("uncaught");
    }
}
