// Math.cbrt, printed by Double.toString and so with an exponent as in 1.0E-5: accepted.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class CubeRoot {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int q = Integer.parseInt(in.readLine().trim());
        StringBuilder out = new StringBuilder();
        while (q-- > 0) {
            out.append(Math.cbrt(Double.parseDouble(in.readLine()))).append('\n');
        }
        System.out.print(out);
    }
}
