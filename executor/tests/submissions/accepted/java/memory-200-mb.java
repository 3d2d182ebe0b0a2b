// Fills 200 MB of its heap in pieces and keeps them for a moment.
// Must be accepted: that is within the 256 MB limit, and the JVM's own needs do not count.
public class Main {
    public static void main(String[] args) throws InterruptedException {
        int[][] rows = new int[800][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[64 * 1024];
            java.util.Arrays.fill(rows[i], i);
        }
        Thread.sleep(100);
        System.out.println(rows[799][65535] == 799 ? "ok" : "no");
    }
}
