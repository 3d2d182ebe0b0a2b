// A FileChannel's lock is taken, refused to the same JVM, given up and taken again; a child finds the file.
// expected: "refused\ntaken\n"
import java.io.RandomAccessFile;
import java.nio.channels.*;

public class Main {
    public static void main(String[] args) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile("lock", "rw"); RandomAccessFile other = new RandomAccessFile("lock", "rw")) {
            FileLock lock = file.getChannel().lock();
            try {
                other.getChannel().tryLock();
            } catch (OverlappingFileLockException e) {
                System.out.println("refused");
            }
            lock.release();
            try (FileLock again = other.getChannel().lock(0, 10, false)) {
                System.out.println(again.isValid() ? "taken" : "wrong");
            }
        }
    }
}
