// Tries: to leave a mark for the next program in the files that the JVM itself has open: their position belongs to whoever shares them.
// Must: ok
// Layer: the fork server (each fork opens the files of its JVM anew)
import java.io.*;
import java.lang.reflect.*;
import java.nio.channels.FileChannel;
import java.util.*;

public class OpenFiles {
    static final long MARK = 0xC0FFEE;

    public static void main(String[] args) throws Exception {
        Field theUnsafe = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        theUnsafe.setAccessible(true);
        Object unsafe = theUnsafe.get(null);
        Method offsetOf = unsafe.getClass().getMethod("objectFieldOffset", Field.class);
        Method putInt = unsafe.getClass().getMethod("putInt", Object.class, long.class, int.class);
        Object offset = offsetOf.invoke(unsafe, FileDescriptor.class.getDeclaredField("fd"));
        List<String> won = new ArrayList<>();
        int marked = 0;
        for (int fd = 3; fd < 128; fd++) {
            FileDescriptor descriptor = new FileDescriptor();
            putInt.invoke(unsafe, descriptor, offset, fd);
            FileChannel channel = new FileInputStream(descriptor).getChannel();
            try {
                if (channel.position() == MARK) won.add("the mark is in " + fd);
                channel.position(MARK);
                marked++;
            } catch (IOException closed) {
            }
        }
        if (marked == 0) won.add("there was no open file");
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
