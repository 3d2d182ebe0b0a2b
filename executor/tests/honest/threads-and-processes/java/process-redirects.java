// Children that inherit stdout, write to a file, and make up a pipeline.
// expected: "first\nb\na\nin a file\n"
import java.io.File;
import java.nio.file.*;
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println("first");
        new ProcessBuilder("sh", "-c", "echo in a file").redirectOutput(new File("out.txt")).start().waitFor();
        List<Process> line = ProcessBuilder.startPipeline(List.of(
            new ProcessBuilder("printf", "a\\nb\\n"),
            new ProcessBuilder("sort", "-r").redirectOutput(ProcessBuilder.Redirect.INHERIT)));
        for (Process process : line) process.waitFor();
        System.out.print(Files.readString(Path.of("out.txt")));
    }
}
