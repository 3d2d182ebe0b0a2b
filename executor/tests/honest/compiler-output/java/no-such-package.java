// A package that is not there.
// expected: {"verdict": "compile_error"}
import org.example.Missing;

public class Main {
    public static void main(String[] args) {
    }
}
