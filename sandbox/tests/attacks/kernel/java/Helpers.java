/*
Tries: programs of the system that change namespaces, users, mounts and other processes, started by ProcessBuilder.
Must: ok
Layer: seccomp and no_new_privs (inherited by what a program starts)
request: {"timeout": 8}
*/
import java.io.*;
import java.util.*;

public class Helpers {
    public static void main(String[] args) throws Exception {
        var told = new ArrayList<String>();
        String[] commands = {
            "unshare -U true", "unshare -r id", "nsenter -t @VICTIM_PID@ -U true", "setsid -w true", "chroot . true", "mount -t tmpfs none .",
            "renice -n 5 -p @VICTIM_PID@", "taskset -p 1 @VICTIM_PID@", "kill -0 @VICTIM_PID@", "setarch -R true", "prlimit --pid @VICTIM_PID@",
            "chmod 777 @OPEN_FILE@", "cat @SECRET_FILE@", "cat /proc/@SERVICE_PID@/environ", "setpriv --reuid 0 id", "ipcmk -Q",
        };
        for (String command : commands)
            try {
                var process = new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
                var said = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() == 0) told.add(command + ": " + said);
            } catch (IOException missing) {
                // not installed
            }
        System.out.println(told.isEmpty() ? "refused" : told);
    }
}
