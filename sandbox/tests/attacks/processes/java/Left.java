// Tries: to leave processes behind: shells without a session, which ignore signals or are stopped, started by the JVM, which ends at once.
// Must: ok
// Layer: seccomp (setsid), the launcher (kills the group and reaps orphans before it reports)
import java.io.File;
import java.util.ArrayList;
import java.util.List;

public class Left {
    static Process start(String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script, "sh", "@MARKER@");
        return builder.redirectOutput(new File("said")).redirectErrorStream(true).start();
    }

    public static void main(String[] args) throws Exception {
        List<String> won = new ArrayList<>();
        // A child of ours leads no group: outside, setsid succeeds.
        if (start("setsid true").waitFor() == 0) won.add("a session");
        start("trap '' HUP INT TERM QUIT USR1 XCPU; while :; do sleep 100; done");
        start("(setsid nohup sleep 1000 &) ; kill -STOP $$");
        start("set -m; sleep 1000 & kill -STOP $!; wait");
        System.out.println(won.isEmpty() ? "refused" : won);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
