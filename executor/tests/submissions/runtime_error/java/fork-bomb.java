// Starts 64 children that stay, until it is refused.
// Must be runtime_error (IOException): 10 processes are the limit.
public class Main {
    public static void main(String[] args) throws Exception {
        for (int i = 0; i < 64; i++) new ProcessBuilder("/usr/bin/sleep", "3").inheritIO().start();
        System.out.println("ok");
    }
}
