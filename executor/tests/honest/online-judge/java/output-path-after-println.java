// The template, where something was printed before.
// no reference: only a judge sets the path
// expected: "a\nb\n"
import java.io.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        System.out.println("a");
        try (BufferedWriter writer = new BufferedWriter(new FileWriter(System.getenv("OUTPUT_PATH")))) {
            writer.write("b\n");
        }
    }
}
