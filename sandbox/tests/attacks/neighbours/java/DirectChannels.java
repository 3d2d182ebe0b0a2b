// Tries: to outlive SIGKILL: threads wait in reads past the page cache (ExtendedOpenOption.DIRECT) of the largest file of the JVM.
// Must: ok
// Layer: seccomp (O_DIRECT by open)
// request: {"timeout": 2}
import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class DirectChannels {
    static void readForever(FileChannel channel, ByteBuffer buffer) {
        try {
            while (true) channel.read(buffer.clear(), 0);
        } catch (IOException end) {
            System.out.println(end);
        }
    }

    public static void main(String[] args) throws Exception {
        Path largest = Path.of(System.getProperty("java.home"), "lib", "modules");
        FileChannel channel;
        try {
            channel = FileChannel.open(largest, StandardOpenOption.READ, ExtendedOpenOption.DIRECT);
        } catch (IOException refused) {
            System.out.println(refused.getMessage().contains("Invalid argument") ? "refused" : refused);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect((96 << 20) + 4096).alignedSlice(4096);
        for (int i = 0; i < 60; i++) { // all into the same memory
            ByteBuffer same = buffer.duplicate();
            new Thread(() -> readForever(channel, same)).start();
        }
    }
}
