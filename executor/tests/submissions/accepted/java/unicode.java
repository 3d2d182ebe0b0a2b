// Has non-ASCII text and names in its source, reads such text and prints both.
// Must be accepted: sources, input and output are UTF-8.
// request: {"test_cases":[{"input":"añ日本😀\n","expected_output":"größe 5 😀本日ña\n"}]}
import java.util.Scanner;

public class Größe {
    public static void main(String[] args) {
        String zeile = new Scanner(System.in).nextLine();
        int größe = zeile.codePointCount(0, zeile.length());
        System.out.println("größe " + größe + " " + new StringBuilder(zeile).reverse());
    }
}
