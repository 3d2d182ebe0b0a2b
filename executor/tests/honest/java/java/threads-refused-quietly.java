// More threads than there may be: the exception is caught, and the outputs have only what the program says.
// no reference: a bare machine may have room for them all
// expected: {"stdout": "ok\n"}
public class Main {
    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        try {
            for (int i = 0; i < 300; i++) {
                Thread thread = new Thread(() -> {
                    try {
                        Thread.sleep(2000);
                    } catch (InterruptedException e) {
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
        } catch (OutOfMemoryError e) {
        }
        System.out.println("ok");
    }
}
