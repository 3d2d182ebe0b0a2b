// Pipelines of a shell, and one that ProcessBuilder makes.
import java.util.List;

public class Main {
    public static void main(String[] args) throws Exception {
        int right = 0;
        for (int i = 0; i < 20; i++) {
            Process shell = new ProcessBuilder("sh", "-c", "echo 1 | wc -w | cat").start();
            if (new String(shell.getInputStream().readAllBytes()).trim().equals("1")) right++;
            shell.waitFor();
        }
        List<Process> all = ProcessBuilder.startPipeline(List.of(
            new ProcessBuilder("seq", "9"), new ProcessBuilder("grep", "-c", "."), new ProcessBuilder("cat")));
        String lines = new String(all.get(2).getInputStream().readAllBytes()).trim();
        System.out.println(right == 20 && lines.equals("9") ? "ok" : right + " " + lines);
    }
}
