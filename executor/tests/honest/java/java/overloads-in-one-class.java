// One class with three methods called main.
// expected: "a 3\n"
public class Main {
    static void main(int n) {
        System.out.println(n);
    }

    static int main(int a, int b) {
        return a + b;
    }

    public static void main(String[] args) {
        System.out.print("a ");
        main(main(1, 2));
    }
}
