// Tries: to keep 120 MB of disk in deleted files: streams, channels that delete on close, and mapped buffers whose channels are closed.
// Must: output_limit_exceeded
// Layer: the tick (all that a run keeps of the disk)
import java.io.FileOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

public class DeletedChannels {
    public static void main(String[] args) throws Exception {
        List<Object> kept = new ArrayList<>();
        Path path = Path.of("file");
        byte[] block = new byte[10 << 20];
        for (int i = 0; i < 12; i++) {
            if (i % 3 == 0) {
                FileOutputStream stream = new FileOutputStream(path.toFile());
                stream.write(block);
                kept.add(stream);
            } else {
                FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
                channel.write(ByteBuffer.wrap(block));
                kept.add(i % 3 == 1 ? channel : channel.map(FileChannel.MapMode.READ_ONLY, 0, 4096));
                if (i % 3 == 2) channel.close();
            }
            Files.delete(path);
        }
        Thread.sleep(500); // a tick may need some time to look
        System.out.println("held 120 MB in " + kept.size() + " files");
    }
}
