// Tries: to fill the metaspace with hidden classes, each from the bytes of this one, and then the code cache and string table by method handles and interned strings.
// Must: memory_limit_exceeded or time_limit_exceeded
// Layer: -XX:MaxMetaspaceSize, the tick (resident memory)
// request: {"limits": {"memory_mb": 16}, "timeout": 6}
// It takes a second and a half of CPU: on a machine that has other things to do the clock may come first.
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

public class Metaspace {
    static class Seed {
        long a0() { return 1; }
        long a1(long x) { return x * 31 + a0(); }
        String a2(String x) { return x + a1(x.length()); }
        double b0(double x) { return Math.sin(x) + Math.cos(x) * Math.tan(x) + a1((long) x); }
        boolean b1(Object x) { return x instanceof String text ? text.isEmpty() : x instanceof Integer number && number > 3; }
        int b2(String x) { return switch (x) { case "one" -> 1; case "two" -> 2; case "three" -> 3; case "four" -> 4; default -> x.length(); }; }
        void b3(java.util.List<String> x) { x.add("a"); x.remove("b"); x.clear(); x.sort(String::compareTo); x.hashCode(); }
        static long c0(int[] x) { long sum = 0; for (int y : x) if (y % 3 == 0) sum += y; else if (y % 5 == 0) sum -= y; else sum ^= y; return sum; }
        static String c1(Object x) { try { return x.toString().trim().toLowerCase().substring(1); } catch (RuntimeException error) { return "" + error; } }
        Object[] a3() { return new Object[] {a2("x"), new int[3], this}; }
    }

    public static void main(String[] args) throws Exception {
        byte[] bytes;
        try (InputStream stream = Metaspace.class.getResourceAsStream("Metaspace$Seed.class")) {
            bytes = stream.readAllBytes();
        }
        List<Object> kept = new ArrayList<>();
        ClassLoader parent = Metaspace.class.getClassLoader();
        for (int i = 0; i < 200_000; i++) { // OutOfMemoryError: Metaspace ends it
            kept.add(MethodHandles.lookup().defineHiddenClass(bytes, true));
            if (i % 100 == 0)
                kept.add(Proxy.newProxyInstance(new ClassLoader(parent) {}, new Class<?>[] {Runnable.class, Comparable.class}, (self, method, values) -> null));
            if (i % 100 == 0) kept.add(("interned " + i).repeat(50).intern());
        }
        System.out.println("held " + kept.size() + " classes");
    }
}
