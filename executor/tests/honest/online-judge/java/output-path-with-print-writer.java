// OUTPUT_PATH by PrintWriter, line by line.
// no reference: only a judge sets the path
// expected: "1\n2\n"
import java.io.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        PrintWriter out = new PrintWriter(new File(System.getenv("OUTPUT_PATH")));
        for (int i = 1; i <= 2; i++) out.println(i);
        out.close();
    }
}
