/*
Tries: to attach to other processes as a debugger of the JVM does, by the class and by the tools, and to signal them.
Must: ok
Layer: seccomp notification (signals to others); seccomp (socket); Landlock (/proc, /tmp)
request: {"timeout": 8}
*/
import java.util.*;

public class Attach {
    public static void main(String[] args) throws Exception {
        var told = new ArrayList<String>();
        long[] pids = {@VICTIM_PID@, @SERVICE_PID@, @LAUNCHER_PID@, @NEIGHBOUR_PID@};
        for (long pid : pids) {
            try {
                var type = Class.forName("com.sun.tools.attach.VirtualMachine");
                told.add("attached " + type.getMethod("attach", String.class).invoke(null, String.valueOf(pid)));
            } catch (ReflectiveOperationException refused) {
                var cause = refused.getCause();
                if (cause != null && String.valueOf(cause.getMessage()).contains("not respond")) told.add(pid + ": " + cause);
            }
            var handle = ProcessHandle.of(pid);
            if (handle.isPresent()) {
                if (handle.get().info().commandLine().isPresent()) told.add("command line of " + pid);
                if (handle.get().isAlive() && handle.get().supportsNormalTermination() && pid == @VICTIM_PID@ && handle.get().destroy())
                    told.add("ended " + pid);
            }
        }
        // The same by the tools, where a JDK is installed.
        for (String tool : new String[] {"jcmd", "jstack", "jmap"}) {
            var home = System.getProperty("java.home") + "/bin/" + tool;
            if (!new java.io.File(home).canExecute()) continue;
            var command = new ArrayList<>(List.of(home, "-J-XX:+UseSerialGC", "-J-XX:-UsePerfData", "-J-Xmx32m"));
            if (tool.equals("jmap")) command.add("-histo");
            command.add(String.valueOf(pids[0]));
            if (tool.equals("jcmd")) command.add("VM.version");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() == 0) told.add(tool + ": " + said);
            if (tool.equals("jcmd")) break; // one is enough: each takes a JVM's time to start
        }
        System.out.println(told.isEmpty() ? "refused" : told);
    }
}
