// Prints its arguments: blanks, an empty one, an option of the JVM, an at sign, a shell metacharacter.
// Must be accepted: neither a shell nor the launcher may touch them.
// request: {"test_cases":[{"args":["a b","","-version","@file","$HOME;*"],"expected_output":"[a b, , -version, @file, $HOME;*]\n"}]}
import java.util.Arrays;

public class Main {
    public static void main(String[] args) {
        System.out.println(Arrays.toString(args));
    }
}
