// Tries: to change what the JVM of the next program has: properties, defaults, handlers, security providers, threads, numbers.
// Must: ok
// Layer: the fork server (it forks before it reads anything of a program, and each fork is a copy)
import java.lang.reflect.Field;
import java.security.Provider;
import java.security.Security;
import java.util.*;
import java.util.concurrent.*;

public class StateOfTheJvm {
    static final class Marked extends Provider {
        Marked() {
            super("Marked", "1", "left behind");
        }
    }

    static Object unsafe() throws Exception {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return field.get(null);
    }

    public static void main(String[] args) throws Exception {
        List<String> won = new ArrayList<>();
        if (System.getProperty("left.behind") != null) won.add("a property");
        if (Locale.getDefault().equals(Locale.GERMANY)) won.add("the locale");
        if (TimeZone.getDefault().getID().equals("Asia/Kathmandu")) won.add("the time zone");
        if (Thread.getDefaultUncaughtExceptionHandler() != null) won.add("a handler");
        if (Security.getProvider("Marked") != null) won.add("a provider");
        if (ForkJoinPool.commonPool().getPoolSize() != 0) won.add("threads of the common pool");
        for (Thread thread : Thread.getAllStackTraces().keySet()) if (thread.getName().equals("left behind")) won.add("a thread");

        System.setProperty("left.behind", "yes");
        Locale.setDefault(Locale.GERMANY);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Security.addProvider(new Marked());
        ForkJoinPool.commonPool().submit(() -> 1).get();
        Thread sleeper = new Thread(() -> park(), "left behind");
        sleeper.setDaemon(true);
        sleeper.start();
        try { // the value of a small number, which all code of a JVM shares
            Object unsafe = unsafe();
            Integer seven = Integer.valueOf(7);
            long offset = (Long) unsafe.getClass().getMethod("objectFieldOffset", Field.class).invoke(unsafe, Number.class.getDeclaredField("value"));
            if (seven + 0 != 7) won.add("the number 7");
            unsafe.getClass().getMethod("putInt", Object.class, long.class, int.class).invoke(unsafe, seven, offset, 8);
        } catch (ReflectiveOperationException absent) {
            System.err.println(absent);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> { });
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }

    static final class Number {
        int value;
    }

    static void park() {
        for (;;) java.util.concurrent.locks.LockSupport.park();
    }
}
