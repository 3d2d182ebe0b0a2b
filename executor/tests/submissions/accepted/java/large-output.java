// Prints "ok" and one MB of empty lines through a buffer of its own.
// Must be accepted: nothing is lost, and empty lines at the end do not count.
import java.io.*;

public class Main {
    public static void main(String[] args) throws IOException {
        StringBuilder text = new StringBuilder("ok\n");
        for (int i = 0; i < 1 << 20; i++) text.append('\n');
        System.out.print(text);
        System.out.flush();
    }
}
