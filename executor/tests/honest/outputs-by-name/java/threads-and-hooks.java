// Threads print whole lines, and a shutdown hook prints the last.
// expected: ["line\n", 41]
public class Main {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("line")));
        for (int t = 0; t < 4; t++)
            new Thread(() -> {
                for (int i = 0; i < 10; i++) System.out.println("line");
            }).start();
    }
}
