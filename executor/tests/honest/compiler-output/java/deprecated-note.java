// An API that is deprecated, of which javac has a note.
public class Main {
    public static void main(String[] args) {
        System.out.println(new Integer(5).equals(5) ? "ok" : "wrong");
    }
}
