// Endless recursion is caught.
public class Main {
    static int depth = 0;

    static void recurse() {
        depth++;
        recurse();
    }

    public static void main(String[] args) {
        try {
            recurse();
        } catch (StackOverflowError e) {
            System.out.println(depth > 10_000 ? "ok" : "shallow");
        }
    }
}
