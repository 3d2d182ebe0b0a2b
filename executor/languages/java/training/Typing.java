/** Mistakes that show before types do. */
public class Typing {
    public static void main(String[] arguments) {
        int first = 1
        System.out.println("no end);
        for (int i = 0; i < 3; i++ {
            char letter = 'ab';
        }
        else { }
        int 2nd = 09;
    }
