// Prints the right answer and throws an exception of its own that nobody catches.
// Must be runtime_error.
public class Main {
    static class NoSolution extends Exception {
    }

    public static void main(String[] args) throws NoSolution {
        System.out.println("ok");
        throw new NoSolution();
    }
}
