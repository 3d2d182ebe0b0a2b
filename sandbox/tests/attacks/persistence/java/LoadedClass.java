// Tries: to tell the next run of the same build which of its classes this one has loaded: by when their files were last read.
// Must: ok
// Layer: the service seals a build (its files seem to be read in a time to come, which the kernel does not renew)
// request: {"args": ["leave"]}
// request: {"args": ["look"]}
import java.nio.file.*;
import java.nio.file.attribute.*;

public class LoadedClass {
    static class Left {
        static final int LOADED = Integer.parseInt("1");
    }

    static class Never {
        static final int LOADED = Integer.parseInt("1");
    }

    static long lastRead(String name) throws Exception {
        String classes = System.getProperty("java.class.path").split(":")[0];
        return Files.readAttributes(Path.of(classes, "LoadedClass$" + name + ".class"), BasicFileAttributes.class).lastAccessTime().toMillis();
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("leave") && Left.LOADED == 1)
            return;
        // javac wrote both within a few milliseconds; to start a JVM takes more.
        long later = lastRead("Left") - lastRead("Never");
        System.out.println(later > 20 ? "loaded " + later + " ms later" : "refused");
    }
}
