// Text of other languages, in and out, and as the default charset.
// request: {"stdin": "größe 大きさ\n"}
// expected: "größe 大きさ UTF-8\n"
import java.nio.charset.Charset;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        System.out.println(new Scanner(System.in).nextLine() + " " + Charset.defaultCharset());
    }
}
