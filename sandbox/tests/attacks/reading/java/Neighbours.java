// Tries: to learn of other processes by the class library: who runs, with which arguments, since when, and to attach to one.
// Must: ok
// Layer: Landlock (no entry of /proc but its own); seccomp notification (no signal to others)
import java.util.*;

public class Neighbours {
    static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException refused) {
            if (!String.valueOf(refused.getMessage()).contains("Permission denied")) throw refused;
        }
    }

    public static void main(String[] args) throws Exception {
        List<String> won = new ArrayList<>();
        long self = ProcessHandle.current().pid();
        attempt(() -> ProcessHandle.allProcesses().filter(other -> other.pid() != self).forEach(other -> won.add("seen: " + other.pid() + " " + other.info())));
        for (long pid : new long[] { @SERVICE_PID@, @LAUNCHER_PID@, @WORKER_PID@, @FORK_SERVER_PID@, @JAVA_FORK_SERVER_PID@, @NEIGHBOUR_PID@, @VICTIM_PID@, 1 }) {
            ProcessHandle.of(pid).ifPresent(other -> {
                ProcessHandle.Info info = other.info();
                info.commandLine().ifPresent(text -> won.add(pid + " runs " + text));
                info.arguments().ifPresent(texts -> won.add(pid + " has " + Arrays.toString(texts)));
                info.command().ifPresent(text -> won.add(pid + " is " + text));
                info.startInstant().ifPresent(when -> won.add(pid + " since " + when));
                attempt(() -> other.children().forEach(child -> won.add(pid + " has a child " + child.pid())));
                attempt(() -> other.parent().ifPresent(parent -> won.add(pid + " has a parent " + parent.pid())));
            });
            try {
                // by reflection: not every runtime has the module
                Class<?> machine = Class.forName("com.sun.tools.attach.VirtualMachine");
                won.add("attached to " + pid + ": " + machine.getMethod("attach", String.class).invoke(null, Long.toString(pid)));
            } catch (ReflectiveOperationException refused) {
            }
        }
        ProcessHandle.current().parent().ifPresent(parent -> parent.info().commandLine().ifPresent(text -> won.add("parent runs " + text)));
        System.getenv().forEach((name, value) -> {
            System.err.println(name + "=" + value);
            if (name.contains("SECRET")) won.add(name + "=" + value);
        });
        System.out.println(won.isEmpty() ? "refused" : String.join("\n", won));
    }
}
