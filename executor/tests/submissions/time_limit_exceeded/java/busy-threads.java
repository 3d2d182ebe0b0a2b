// Four threads count for ever.
// Must be time_limit_exceeded: CPU time counts for all threads together.
// request: {"limits":{"cpu_time":1},"test_cases":[{"expected_output":"ok\n"}]}
public class Main {
    static volatile long count;

    public static void main(String[] args) {
        for (int i = 0; i < 4; i++) {
            new Thread(() -> {
                while (true) count++;
            }).start();
        }
    }
}
