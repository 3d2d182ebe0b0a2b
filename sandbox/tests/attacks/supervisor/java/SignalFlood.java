// Tries: to keep the launcher busy: threads that ask for processes without end, signals to itself and to others, while the clock runs.
// Must: time_limit_exceeded
// Layer: one call is answered per round of the launcher's loop, and the clock is looked at in each
// request: {"timeout": 1}
public class SignalFlood {
    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            int number = i;
            new Thread(() -> {
                while (true)
                    try {
                        if (number % 2 == 0)
                            new ProcessBuilder("/bin/kill", "-CONT", "0", "@SERVICE_PID@", "@WORKER_PID@").start();
                        else
                            ProcessHandle.of(Long.parseLong("@WORKER_PID@")).ifPresent(ProcessHandle::destroyForcibly);
                    } catch (Exception | Error refused) {
                        Thread.yield();
                    }
            }).start();
        }
    }
}
