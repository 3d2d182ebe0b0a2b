// Tries: to take memory outside of the heap: direct buffers, Unsafe.allocateMemory, and mapped files of the scratch folder.
// Must: memory_limit_exceeded
// Layer: -XX:MaxDirectMemorySize, the tick (resident memory)
// request: {"limits": {"memory_mb": 16}}
import java.io.RandomAccessFile;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

public class OffHeap {
    public static void main(String[] args) throws Exception {
        List<Object> kept = new ArrayList<>();
        long held = 0;
        try {
            while (held < 64 << 20) {
                kept.add(ByteBuffer.allocateDirect(1 << 20));
                held += 1 << 20;
            }
            System.out.println("64 MB of direct buffers");
            return;
        } catch (OutOfMemoryError refused) {
            // as it must be
        }
        try (RandomAccessFile file = new RandomAccessFile("mapped", "rw")) {
            file.setLength(8 << 20);
            for (int i = 0; i < 8; i++) {
                var map = file.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, 8 << 20);
                for (int at = 0; at < 8 << 20; at += 4096) map.put(at, (byte) 1);
                kept.add(map);
            }
        }
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        sun.misc.Unsafe unsafe = (sun.misc.Unsafe) field.get(null);
        for (held = 0; held < 800; held += 4) unsafe.setMemory(unsafe.allocateMemory(4 << 20), 4 << 20, (byte) 1);
        Thread.sleep(200);
        System.out.println("held " + held + " MB");
    }
}
