// Threads talk by java.nio pipes and by piped streams; a selector waits for one of them.
import java.io.*;
import java.nio.ByteBuffer;
import java.nio.channels.*;

public class Main {
    public static void main(String[] args) throws Exception {
        Pipe pipe = Pipe.open();
        Selector selector = Selector.open();
        pipe.source().configureBlocking(false);
        pipe.source().register(selector, SelectionKey.OP_READ);
        new Thread(() -> {
            try {
                Thread.sleep(30);
                pipe.sink().write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            } catch (Exception e) {
                e.printStackTrace();
            }
        }).start();
        int ready = selector.select(5000);
        int read = pipe.source().read(ByteBuffer.allocate(10));
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in);
        new Thread(() -> {
            try (out) {
                out.write(42);
            } catch (IOException e) {
                e.printStackTrace();
            }
        }).start();
        System.out.println(ready == 1 && read == 3 && in.read() == 42 ? "ok" : "wrong");
    }
}
