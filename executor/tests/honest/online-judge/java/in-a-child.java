// Children see the variable, too.
// no reference: a bare machine is no judge
public class Main {
    public static void main(String[] args) throws Exception {
        new ProcessBuilder("sh", "-c", "test -n \"$ONLINE_JUDGE\" && echo ok").inheritIO().start().waitFor();
    }
}
