// Writes and reads at positions, and cuts the file.
// expected: "world 11 5 hello\n"
import java.io.RandomAccessFile;

public class Main {
    public static void main(String[] args) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile("data", "rw")) {
            file.writeBytes("hello world");
            file.seek(6);
            System.out.print(file.readLine() + " " + file.length() + " ");
            file.setLength(5);
            file.seek(0);
            System.out.println(file.length() + " " + file.readLine());
            file.getFD().sync();
            file.getChannel().force(true);
        }
    }
}
