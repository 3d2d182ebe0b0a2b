// Two arrays that together are nearly the limit, and garbage between.
public class Main {
    public static void main(String[] args) {
        byte[] one = new byte[100_000_000];
        for (int i = 0; i < 50; i++) one[i] = (byte) new byte[1_000_000].length;
        byte[] other = new byte[100_000_000];
        System.out.println(one.length == other.length ? "ok" : "wrong");
    }
}
