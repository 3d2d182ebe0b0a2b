// Waits for a tool that sleeps for half a minute.
// Must be time_limit_exceeded, and neither process may survive.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("/usr/bin/sleep", "30").inheritIO().start().waitFor();
        System.out.println("ok");
    }
}
