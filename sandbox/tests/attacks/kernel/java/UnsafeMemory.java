/*
Tries: Unsafe to reach past Java's memory, and sun.misc.Signal to raise what is the launcher's or the kernel's to send.
Must: ok
Layer: the kernel (other memory is not mapped); a signal goes to this process alone
*/
import java.io.*;
import java.lang.reflect.Field;
import java.nio.file.*;
import java.util.*;

public class UnsafeMemory {
    static sun.misc.Unsafe unsafe;

    /** Writes where a native library of this process lies: text is not writable, and the file must not change. */
    static String patchLibrary() throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            if (!line.contains("libc.so") || !line.contains(" r-xp ") && !line.contains("r-xp")) continue;
            long address = Long.parseUnsignedLong(line.substring(0, line.indexOf('-')), 16);
            // Through /proc/self/mem even what is not writable would be.
            try (var memory = new RandomAccessFile("/proc/self/mem", "rw")) {
                memory.seek(address);
                return "/proc/self/mem is writable";
            } catch (FileNotFoundException refused) {
                return null;
            }
        }
        return "no libc in the maps";
    }

    public static void main(String[] args) throws Exception {
        var told = new ArrayList<String>();
        Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        unsafe = (sun.misc.Unsafe) field.get(null);
        long block = unsafe.allocateMemory(4096);
        unsafe.putLong(block, 42);
        if (unsafe.getLong(block) != 42) told.add("Unsafe does not work, so nothing is proven");
        var patched = patchLibrary();
        if (patched != null) told.add(patched);
        // Signals that it may handle do not make it immune; others it cannot have at all.
        for (String name : new String[] {"KILL", "STOP"})
            try {
                sun.misc.Signal.handle(new sun.misc.Signal(name), signal -> {});
                told.add("handles " + name);
            } catch (IllegalArgumentException refused) {
                // the kernel's own
            }
        for (String path : new String[] {"/proc/@VICTIM_PID@/mem", "/proc/@SERVICE_PID@/mem", "/proc/@SERVICE_PID@/environ", "/dev/mem", "/proc/kcore"})
            try (var file = new RandomAccessFile(path, "r")) {
                told.add(path + " was opened");
            } catch (IOException refused) {
                // as it must be
            }
        System.out.println(told.isEmpty() ? "refused" : told);
    }
}
