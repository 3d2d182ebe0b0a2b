// Installs a shutdown hook that never ends, so that neither exit nor SIGTERM ends the JVM.
// Must be time_limit_exceeded all the same.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
public class Main {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) Thread.onSpinWait();
        }));
        System.out.println("ok");
        System.exit(0);
    }
}
