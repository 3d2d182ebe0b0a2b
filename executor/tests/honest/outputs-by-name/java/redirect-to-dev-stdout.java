// ProcessBuilder.Redirect to a file that is the output by name.
// expected: "a\nb\nc\n"
import java.io.File;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("a");
        File out = new File("/dev/stdout");
        new ProcessBuilder("echo", "b").redirectOutput(ProcessBuilder.Redirect.appendTo(out)).start().waitFor();
        new ProcessBuilder("echo", "c").redirectOutput(out).start().waitFor();
    }
}
