// HackerRank's template for Java.
// request: {"stdin": "3\n4\n"}
// no reference: only a judge sets the path
// expected: "7\n"
import java.io.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        BufferedWriter writer = new BufferedWriter(new FileWriter(System.getenv("OUTPUT_PATH")));
        int a = Integer.parseInt(reader.readLine().trim());
        int b = Integer.parseInt(reader.readLine().trim());
        writer.write(String.valueOf(a + b));
        writer.newLine();
        reader.close();
        writer.close();
    }
}
