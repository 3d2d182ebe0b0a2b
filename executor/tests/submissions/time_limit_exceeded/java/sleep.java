// Sleeps too long, without using any CPU.
// Must be time_limit_exceeded by the wall clock.
// request: {"timeout":1,"test_cases":[{"expected_output":"ok\n"}]}
public class Main {
    public static void main(String[] args) throws InterruptedException {
        Thread.sleep(30_000);
        System.out.println("ok");
    }
}
