// Many ask for the variable, or for a property of the same name.
// request: {"stdin": "4\n"}
// no reference: a bare machine is no judge
// expected: "5\n"
import java.util.*;

public class Main {
    public static void main(String[] args) throws Exception {
        boolean isJudge = System.getenv("ONLINE_JUDGE") != null;
        Scanner in = isJudge ? new Scanner(System.in) : new Scanner(new java.io.File("input.txt"));
        System.out.println(in.nextInt() + 1);
    }
}
