// Scanner.next() finds no token on the empty line: NoSuchElementException, a runtime error on test 7.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        String text = new Scanner(System.in).next();
        Deque<Character> stack = new ArrayDeque<>();
        boolean ok = true;
        for (char c : text.toCharArray()) {
            int kind = ")]}".indexOf(c);
            if (kind < 0) stack.push(c);
            else if (stack.isEmpty() || stack.pop() != "([{".charAt(kind)) ok = false;
        }
        System.out.println(ok && stack.isEmpty() ? "yes" : "no");
    }
}
