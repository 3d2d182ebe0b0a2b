// Recurses 100 000 calls deep in a thread that asks for a stack of 64 MB, as contest programs do.
// Must be accepted.
// request: {"test_cases":[{"input":"100000","expected_output":"5000050000\n"}]}
import java.util.Scanner;

public class Main implements Runnable {
    static long sum(int n) {
        return n == 0 ? 0 : n + sum(n - 1);
    }

    @Override
    public void run() {
        System.out.println(sum(new Scanner(System.in).nextInt()));
    }

    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(null, new Main(), "main", 1 << 26);
        thread.start();
        thread.join();
    }
}
