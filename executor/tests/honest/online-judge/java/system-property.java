// System.getProperty("ONLINE_JUDGE"), as Codeforces sets it.
// no reference: a bare machine is no judge
public class Main {
    public static void main(String[] args) {
        System.out.println(System.getProperty("ONLINE_JUDGE") != null ? "ok" : "home");
    }
}
