// Runs a tool of the system and reads its answer.
// Must be accepted: /usr is executable and a few processes are allowed.
// request: {"test_cases":[{"expected_output":"ok 0\n"}]}
import java.io.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Process child = new ProcessBuilder("/usr/bin/echo", "ok").start();
        String answer = new BufferedReader(new InputStreamReader(child.getInputStream())).readLine();
        System.out.println(answer + " " + child.waitFor());
    }
}
