// Fills direct buffers outside of the heap, 1 GB at most.
// Must be memory_limit_exceeded: that memory counts as well.
import java.nio.ByteBuffer;
import java.util.*;

public class Main {
    public static void main(String[] args) {
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(16 << 20);
            while (buffer.hasRemaining()) buffer.put((byte) 1);
            buffers.add(buffer);
        }
        System.out.println("ok");
    }
}
