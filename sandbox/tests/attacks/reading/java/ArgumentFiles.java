// Tries: to have a second JVM and other children take a file from outside as options, classes or input, and show it.
// Must: ok
// Layer: Landlock (inherited by children)
// request: {"timeout": 10}
import java.io.File;
import java.util.*;

public class ArgumentFiles {
    public static void main(String[] args) throws Exception {
        List<String> won = new ArrayList<>();
        String java = System.getProperty("java.home") + "/bin/java";
        for (String file : new String[] { "@SECRET_FILE@", "@NEIGHBOUR_BUILD@/main.py" }) {
            List<List<String>> commands = List.of(
                List.of(java, "@" + file),
                List.of(java, "-XX:VMOptionsFile=" + file, "-version"),
                List.of(java, "-XX:Flags=" + file, "-XX:+UseSerialGC", "-XX:+ReadVMOptionsFile", "-version"),
                List.of("/bin/sh", "-c", "cat < " + file),
                List.of("/bin/sh", "-c", "cd " + new File(file).getParent() + " && cat *"));
            for (List<String> command : commands) {
                Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
                String text = new String(child.getInputStream().readAllBytes());
                child.waitFor();
                if (text.contains("SECRET") || text.contains("#define") || text.contains("secret =")) won.add(command + ": " + text);
            }
            try {
                Process child = new ProcessBuilder("/usr/bin/cat").redirectInput(new File(file)).start();
                won.add("redirected: " + new String(child.getInputStream().readAllBytes()));
            } catch (java.io.IOException refused) {
                if (!refused.toString().contains("Permission denied")) won.add(refused.toString());
            }
            try {
                System.load(file);
                won.add("loaded " + file);
            } catch (UnsatisfiedLinkError refused) {
                if (!refused.toString().contains("Permission denied")) won.add(refused.toString());
            }
        }
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
