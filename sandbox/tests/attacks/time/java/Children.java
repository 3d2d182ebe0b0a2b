// Tries: to spend more CPU time than allowed in shells, which work in the background of other shells that do not wait for them.
// Must: time_limit_exceeded
// Layer: the launcher (CPU time of the whole tree)
// request: {"timeout": 9, "limits": {"cpu_time": 0.9}}
import java.util.ArrayList;
import java.util.List;

public class Children {
    public static void main(String[] args) throws Exception {
        String burn = "i=0; while [ $i -lt 800000 ]; do i=$((i+1)); done; :";
        List<Process> shells = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            shells.add(new ProcessBuilder("/bin/sh", "-c", "(" + burn + ") & (" + burn + ") & exit 0").start());
        for (Process shell : shells) shell.getInputStream().readAllBytes(); // the end of the last writer
        System.out.println("burnt more than 0.9 s");
    }
}
