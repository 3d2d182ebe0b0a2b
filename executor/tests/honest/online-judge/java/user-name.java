// The properties of the user: a name, a home and a working directory that are there.
// no reference: this machine has no user of that number
import java.io.File;

public class Main {
    public static void main(String[] args) {
        boolean isThere = new File(System.getProperty("user.dir")).canWrite() && new File(System.getProperty("user.home")).isDirectory();
        String name = System.getProperty("user.name");
        System.out.println(isThere && name != null && !name.isBlank() && !name.equals("?") ? "ok" : "wrong " + name);
    }
}
