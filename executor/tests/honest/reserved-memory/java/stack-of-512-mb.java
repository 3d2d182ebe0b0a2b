// The well-known way to recurse deeply: a thread with a stack of 512 MB.
// expected: "100000\n"
public class Main implements Runnable {
    static int depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    public void run() {
        System.out.println(depth(100_000));
    }

    public static void main(String[] args) {
        new Thread(null, new Main(), "", 1 << 29).start();
    }
}
