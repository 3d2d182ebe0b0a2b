// Tries: to find, destroy and signal processes of others through ProcessHandle, and by the shell's kill.
// Must: ok
// Layer: Landlock (no entry of /proc but its own), seccomp notification (a process of somebody else is not there)
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public class Handles {
    public static void main(String[] args) throws Exception {
        long[] outsiders = {@LAUNCHER_PID@L, @WORKER_PID@L, @FORK_SERVER_PID@L, @JAVA_FORK_SERVER_PID@L, @SERVICE_PID@L, @VICTIM_PID@L, @NEIGHBOUR_PID@L, 1L};
        List<String> won = new ArrayList<>();
        try {
            ProcessHandle.allProcesses()
                    .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                    .forEach(handle -> won.add("sees " + handle.pid() + " " + handle.info()));
        } catch (RuntimeException refused) { // "Unable to open /proc"
            if (!refused.getMessage().contains("Permission denied")) won.add(refused.toString());
        }
        for (long pid : outsiders)
            ProcessHandle.of(pid).ifPresent(handle -> won.add("handle of " + pid + " " + handle.info() + handle.destroyForcibly()));
        ProcessHandle.current().parent().ifPresent(handle -> won.add("parent " + handle.info() + handle.destroy()));
        StringBuilder script = new StringBuilder();
        for (String signal : new String[] {"0", "CONT", "STOP", "KILL"})
            for (String target : new String[] {"@LAUNCHER_PID@", "@WORKER_PID@", "@SERVICE_PID@", "@VICTIM_PID@", "@NEIGHBOUR_PID@", "-@NEIGHBOUR_PID@", "-1"})
                script.append("kill -s ").append(signal).append(" -- ").append(target).append(" && echo won ").append(signal).append(' ').append(target).append("\n");
        Process shell = new ProcessBuilder("/bin/sh", "-c", script.toString()).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // Outside it is "Operation not permitted", or silence.
        int refused = 0;
        for (String line : said.split("\n"))
            if (line.contains("No such process")) refused++;
            else if (!line.isBlank()) won.add(line);
        if (refused != 4 * 7) won.add(refused + " refusals");
        System.out.println(won.isEmpty() ? "refused" : won);
    }
}
