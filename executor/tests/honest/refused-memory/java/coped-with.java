// Catches the OutOfMemoryError and ends well.
public class Main {
    public static void main(String[] args) {
        try {
            System.out.println(new long[1 << 30].length);
        } catch (OutOfMemoryError e) {
            System.out.println("ok");
        }
    }
}
