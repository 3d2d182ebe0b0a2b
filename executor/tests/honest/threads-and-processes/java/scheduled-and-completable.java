// Scheduled tasks, completable futures, a timer and parallel streams.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class Main {
    public static void main(String[] args) throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        CountDownLatch ticks = new CountDownLatch(3);
        pool.scheduleAtFixedRate(ticks::countDown, 5, 5, TimeUnit.MILLISECONDS);
        boolean ticked = ticks.await(5, TimeUnit.SECONDS);
        pool.shutdownNow();
        CompletableFuture<Integer> sum = CompletableFuture.supplyAsync(() -> 20).thenCombine(CompletableFuture.supplyAsync(() -> 22), Integer::sum);
        SynchronousQueue<String> queue = new SynchronousQueue<>();
        Timer timer = new Timer(true);
        timer.schedule(new TimerTask() {
            public void run() {
                try {
                    queue.put("ok");
                } catch (InterruptedException e) {
                    e.printStackTrace();
                }
            }
        }, 10);
        String said = queue.take();
        long parallel = IntStream.range(0, 100_000).parallel().filter(n -> n % 3 == 0).count();
        System.out.println(ticked && sum.get() == 42 && parallel == 33334 ? said : "wrong");
    }
}
