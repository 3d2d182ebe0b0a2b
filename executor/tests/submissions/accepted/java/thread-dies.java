// A second thread dies of an exception, the first one ends well.
// Must be accepted: the exit code is 0, whatever stands on stderr.
public class Main {
    public static void main(String[] args) throws InterruptedException {
        Thread thread = new Thread(() -> {
            throw new IllegalStateException("only here");
        });
        thread.start();
        thread.join();
        System.out.println("ok");
    }
}
