// Reads numbers with a StreamTokenizer and writes with a PrintWriter, as contest programs do.
// Must be accepted.
// request: {"test_cases":[{"input":"5\n1 2 3\n4 5\n","expected_output":"1\n3\n6\n10\n15\n"}]}
import java.io.*;

public class Main {
    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        in.nextToken();
        long sum = 0;
        for (int left = (int) in.nval; left > 0; left--) {
            in.nextToken();
            out.println(sum += (long) in.nval);
        }
        out.flush();
    }
}
