// Loops for ever.
// Must be time_limit_exceeded.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
public class Main {
    public static void main(String[] args) {
        while (true) {
        }
    }
}
