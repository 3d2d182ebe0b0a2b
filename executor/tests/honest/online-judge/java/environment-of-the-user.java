// USER, LOGNAME and HOME are set, and PATH finds programs.
public class Main {
    public static void main(String[] args) throws Exception {
        for (String name : new String[] {"USER", "LOGNAME", "HOME", "PATH", "LANG"})
            if (System.getenv(name) == null) System.out.println("no " + name);
        System.out.println(new ProcessBuilder("true").start().waitFor() == 0 ? "ok" : "wrong");
    }
}
