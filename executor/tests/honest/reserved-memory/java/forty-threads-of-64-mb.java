// Forty threads with stacks of 64 MB each.
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(41);
        for (int i = 0; i < 40; i++)
            new Thread(null, () -> {
                try {
                    barrier.await();
                } catch (Exception e) {
                    e.printStackTrace();
                }
            }, "", 64 << 20).start();
        barrier.await();
        System.out.println("ok");
    }
}
