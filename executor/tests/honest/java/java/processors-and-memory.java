// There is a processor at least, and the heap is about what the limit says.
public class Main {
    public static void main(String[] args) {
        Runtime runtime = Runtime.getRuntime();
        long megabytes = runtime.maxMemory() >> 20;
        System.out.println(runtime.availableProcessors() > 0 && megabytes >= 200 ? "ok" : "wrong " + megabytes);
    }
}
