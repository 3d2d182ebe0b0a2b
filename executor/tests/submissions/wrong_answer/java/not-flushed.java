// Forgets to flush its PrintWriter.
// Must be wrong_answer: the output is empty.
import java.io.*;

public class Main {
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        out.println("ok");
    }
}
