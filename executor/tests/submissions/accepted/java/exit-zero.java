// Leaves through System.exit(0) while another thread runs, with a shutdown hook.
// Must be accepted: the hook runs and its output arrives.
// request: {"test_cases":[{"expected_output":"first\nlast\n"}]}
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("last")));
        new Thread(() -> {
            while (true) Thread.onSpinWait();
        }).start();
        System.out.println("first");
        System.exit(0);
    }
}
