// java.io.tmpdir is a folder that may be written.
import java.io.File;

public class Main {
    public static void main(String[] args) throws Exception {
        File folder = new File(System.getProperty("java.io.tmpdir"));
        File file = new File(folder, "honest-" + ProcessHandle.current().pid());
        System.out.println(folder.isDirectory() && file.createNewFile() && file.delete() ? "ok" : "wrong " + folder);
    }
}
