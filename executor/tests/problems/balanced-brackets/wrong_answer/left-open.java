// Forgets to look whether anything is still open at the end: wrong answer on test 4, "(([])".
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        String text = new Scanner(System.in).nextLine();
        Deque<Character> stack = new ArrayDeque<>();
        boolean ok = true;
        for (int i = 0; ok && i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = ")]}".indexOf(c);
            if (kind < 0) stack.push(c);
            else ok = !stack.isEmpty() && stack.pop() == "([{".charAt(kind);
        }
        System.out.println(ok ? "yes" : "no");
    }
}
