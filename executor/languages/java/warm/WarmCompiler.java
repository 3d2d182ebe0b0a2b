package warm;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles one program after another: sources come in on stdin, messages and classes go out on stdout, and no file is written. Each
 * compilation has its own thread, file manager and context. If one does not return, the process ends. See "Warm compiler" in
 * ARCHITECTURE.md.
 */
public class WarmCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** As the ordinary compiler has them (java.ts), without those about files. */
    private static final List<String> OPTIONS = List.of(
        "-proc:none",
        "-nowarn",
        "-XDuseUnsharedTable=true", // the shared table of names would be used again by the next compilation
        "-XDdev" // any exception shows in the messages: without it, javac hides one that follows an error
    );

    private static Answer compile(List<MemorySource> sources) throws Exception {
        Answer answer = new Answer();
        try (MemoryFiles files = new MemoryFiles(JAVAC, answer.classes)) {
            answer.succeeded = JAVAC.getTask(answer.messages, files, null, OPTIONS, null, sources).call();
        }
        answer.measure();
        return answer;
    }

    /** Smaller than the stack of javac: what would overflow that one has overflowed this one before. */
    private static Answer compileOnStack(long bytes, List<MemorySource> sources) throws InterruptedException {
        Answer[] answer = new Answer[1];
        Runnable compilation = () -> {
            try {
                answer[0] = compile(sources);
            } catch (Throwable failure) {
                failure.printStackTrace();
            }
        };
        Thread thread = new Thread(null, compilation, "compilation", bytes);
        thread.start();
        thread.join();
        return answer[0];
    }

    /** Arguments: the bytes of the stack; and those of the heap from which on it is collected before the next compilation. */
    public static void main(String[] arguments) throws Exception {
        long stackBytes = Long.parseLong(arguments[0]), heapBytes = Long.parseLong(arguments[1]);
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        for (List<MemorySource> sources; (sources = Request.read(in)) != null;) {
            Answer answer = compileOnStack(stackBytes, sources);
            if (answer == null) System.exit(1);
            answer.write(out);
            answer = null;
            if (Runtime.getRuntime().totalMemory() > heapBytes) System.gc();
        }
    }
}
