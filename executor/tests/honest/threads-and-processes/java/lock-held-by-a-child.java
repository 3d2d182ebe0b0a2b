// Waits for a lock that a child holds.
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;

public class Main {
    public static void main(String[] args) throws Exception {
        String script = "import fcntl,sys,time; f=open('lock','w'); fcntl.lockf(f,fcntl.LOCK_EX); print('held',flush=True); time.sleep(0.2)";
        Process child = new ProcessBuilder("/usr/bin/python3", "-c", script).start();
        child.getInputStream().read(new byte[5]);
        try (RandomAccessFile file = new RandomAccessFile("lock", "rw")) {
            if (file.getChannel().tryLock() != null) System.out.println("not held");
            try (FileLock lock = file.getChannel().lock()) {
                System.out.println(child.waitFor() == 0 ? "ok" : "wrong");
            }
        }
    }
}
