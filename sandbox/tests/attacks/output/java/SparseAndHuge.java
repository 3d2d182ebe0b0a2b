// Tries: files past their limit: a sparse terabyte, a mapping longer than the file, positions far away, transfers and truncation of stdout.
// Must: ok
// Layer: RLIMIT_FSIZE
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

public class SparseAndHuge {
    interface Attempt {
        void run() throws IOException;
    }

    static final List<String> got = new ArrayList<>();

    static void attempt(String name, Attempt attempt) {
        try {
            attempt.run();
            got.add(name);
        } catch (IOException refused) {
            if (!String.valueOf(refused.getMessage()).contains("too large") && !String.valueOf(refused.getMessage()).contains("Map failed") && !String.valueOf(refused.getMessage()).contains("Illegal seek")) got.add(name + ": " + refused);
        }
    }

    public static void main(String[] args) throws IOException {
        RandomAccessFile file = new RandomAccessFile("file", "rw");
        FileChannel channel = file.getChannel(), out = new FileOutputStream(FileDescriptor.out).getChannel();
        ByteBuffer one = ByteBuffer.wrap(new byte[1]);
        attempt("setLength", () -> file.setLength(1L << 40));
        attempt("setLength by little", () -> file.setLength((10 << 20) + 2));
        attempt("write far away", () -> channel.write(one.clear(), 1L << 40));
        attempt("stdout far away", () -> out.write(one.clear(), 1L << 40));
        attempt("map", () -> channel.map(FileChannel.MapMode.READ_WRITE, 1L << 40, 4096));
        attempt("seek", () -> {
            file.seek(1L << 40);
            file.write(1);
        });
        if (file.length() != 0 || out.size() != 0) got.add(file.length() + " bytes, stdout " + out.size());
        System.out.println(got.isEmpty() ? "refused" : got);
    }
}
