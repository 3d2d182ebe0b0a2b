// Makes 2 GB of garbage but keeps little of it.
// Must be accepted: what the collector may free does not count.
public class Main {
    public static void main(String[] args) {
        byte[] kept = null;
        for (int i = 0; i < 32 * 1024; i++) {
            byte[] block = new byte[64 * 1024];
            block[i % block.length] = 1;
            if (i == 7) kept = block;
        }
        System.out.println(kept[7] == 1 ? "ok" : "no");
    }
}
