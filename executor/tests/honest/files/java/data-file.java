// A file of the request lies in the working directory.
// request: {"files": [{"name": "data.txt", "content": "3 4\n"}], "name": "Main.java"}
// expected: "7\n"
import java.io.File;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) throws Exception {
        Scanner scanner = new Scanner(new File("data.txt"));
        System.out.println(scanner.nextInt() + scanner.nextInt());
    }
}
